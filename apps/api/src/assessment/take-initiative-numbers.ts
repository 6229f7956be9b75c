import type { TenantTx } from '../db/tenant-transaction.ts';

/**
 * The next `count` numbers of the tenant's initiatives, in order. Others who register wait until this transaction ends;
 * when it is rolled back the numbers are free again, so keys have no gaps.
 */
export async function takeInitiativeNumbers(tx: TenantTx, count: number): Promise<number[]> {
  const taken = await tx.one<{ last: number }>(
    `insert into initiative_counters as c (tenant_id, last_number) values ($1, $2)
     on conflict (tenant_id) do update set last_number = c.last_number + excluded.last_number
     returning last_number as last`,
    [tx.tenantId, count],
  );
  const last = taken?.last ?? 0;
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}
