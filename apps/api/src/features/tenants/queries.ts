import { MAX_TENANTS_PER_DAY, type NewTenant } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';

export type Making = 'made' | 'slug-taken' | 'too-many' | 'unknown-time-zone';

/**
 * Makes the tenant of this transaction, whose id nobody has yet. `madeBy`: `null` for an operator, who is not counted.
 * Whatever it says but `made`, nothing was done.
 */
export async function makeTenant(
  tx: TenantTx,
  { slug, name, timeZone, currency }: NewTenant,
  { madeBy, at }: { madeBy: string | null; at: Date },
): Promise<Making> {
  // PostgreSQL reads dates in it, and knows fewer names than other programs.
  const zone = await tx.one('select from pg_timezone_names where lower(name) = lower($1)', [timeZone]);
  if (zone === null) return 'unknown-time-zone';
  const row = await tx.one<{ outcome: Making }>('select make_tenant($1, $2, $3, $4, $5, $6, $7, $8) as outcome', [
    ...[tx.tenantId, slug, name, timeZone, currency, at, madeBy, MAX_TENANTS_PER_DAY],
  ]);
  return (row as { outcome: Making }).outcome;
}
