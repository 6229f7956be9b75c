// Some verdicts change because time passes. Each judgement says when it could (`review_on`), so only those are looked at
// whose date has come.
import type { TenantTx } from '../db/tenant-transaction.ts';
import { jobActor } from './actor.ts';
import { localDate } from './local-date.ts';
import { type RecordedChange, recordChange } from './record-change.ts';

/**
 * The initiatives of the tenant whose `reviewOn` has come by its local date at `at`, and those that were judged by
 * another rule pack than the one in force: a write that ran while it was published may have used the one before.
 */
export async function dueInitiatives(tx: TenantTx, at: Date): Promise<string[]> {
  const due = await tx.query<{ id: string }>(
    `select initiative_id as id from initiative_rows
     where review_on <= $1 or rule_pack_version <> coalesce((select max(version) from rule_packs), 1)
     order by number`,
    [await localDate(tx, at)],
  );
  return due.map(({ id }) => id);
}

/** Judges these anew because time passed. */
export function reassessAfterTime(tx: TenantTx, initiativeIds: readonly string[], at: Date): Promise<RecordedChange[]> {
  return recordChange(tx, { initiativeIds, actor: jobActor('begin-day'), means: 'system', summary: 'Time passed', at });
}

/**
 * Judges anew every initiative that is due. Safe to repeat, and late is as good as on time but for the date on which a
 * flag opens.
 */
export async function reassessDue(tx: TenantTx, at: Date): Promise<RecordedChange[]> {
  const initiativeIds = await dueInitiatives(tx, at);
  return initiativeIds.length === 0 ? [] : reassessAfterTime(tx, initiativeIds, at);
}
