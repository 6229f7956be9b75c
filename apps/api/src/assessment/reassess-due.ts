// Some verdicts change because time passes. Each judgement says when it could (`review_on`), so only those are looked at
// whose date has come.
import { todayIn } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { systemActor } from './actor.ts';
import { type RecordedChange, recordChange } from './record-change.ts';

/**
 * Judges anew every initiative of the tenant whose `reviewOn` has come by its local date at `at`. For whatever runs at
 * the tenant's midnight; safe to repeat, and late is as good as on time but for the date on which a flag opens.
 */
export async function reassessDue(tx: TenantTx, at: Date): Promise<RecordedChange[]> {
  const tenant = await tx.one<{ timeZone: string }>('select time_zone as "timeZone" from tenants');
  if (!tenant) return [];
  const due = await tx.query<{ id: string }>(
    'select initiative_id as id from initiative_rows where review_on <= $1 order by number',
    [todayIn(tenant.timeZone, at)],
  );
  if (due.length === 0) return [];
  const initiativeIds = due.map(({ id }) => id);
  return recordChange(tx, { initiativeIds, actor: systemActor, means: 'system', summary: 'Time passed', at });
}
