import type { TenantTx } from '../db/tenant-transaction.ts';

/** Every initiative of the tenant, by number: for what judges the whole portfolio. */
export async function initiativeIds(tx: TenantTx): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('select id from initiatives order by number');
  return rows.map(({ id }) => id);
}
