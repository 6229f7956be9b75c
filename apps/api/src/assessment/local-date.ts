import { type IsoDate, todayIn } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';

/** The tenant's date at the instant `at`; `null`: the tenant is gone. Throws a RangeError where its zone is none. */
export async function localDate(tx: TenantTx, at: Date): Promise<IsoDate | null> {
  const tenant = await tx.one<{ timeZone: string }>('select time_zone as "timeZone" from tenants');
  return tenant && todayIn(tenant.timeZone, at);
}
