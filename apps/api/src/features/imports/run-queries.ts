// The state of a run (a dry run, a commit, an undo) that goes on after its request was answered.
import type { Import, ImportStatus } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';

export type RunningStatus = Extract<ImportStatus, 'checking' | 'committing' | 'undoing'>;

const RUNNING: RunningStatus[] = ['checking', 'committing', 'undoing'];

/** An undo that did not happen leaves the import committed; anything else that broke off changed nothing. */
const AFTER_FAILURE = `case status when 'undoing' then 'committed' else 'failed' end`;

const KEY = `hashtextextended('import ' || tenant_id || id, 0)`;

/**
 * Takes the run's lock until the end of the transaction that does its work. When the process dies, the lock goes with
 * its connection, so others can tell a run that goes on from one that broke off. False: somebody has it.
 */
export async function takeRunLock(tx: TenantTx, id: string): Promise<boolean> {
  const found = await tx.one<{ isTaken: boolean }>(
    `select pg_try_advisory_xact_lock(${KEY}) as "isTaken" from imports where id = $1`,
    [id],
  );
  // An import that is not there is refused a moment later, when it is claimed.
  return found?.isTaken ?? true;
}

/** Marks runs of this tenant whose process is gone as failed; `ongoing` are those that this process knows to go on. */
export async function failBrokenRuns(tx: TenantTx, ongoing: readonly string[]): Promise<void> {
  await tx.query(
    // Materialized in two steps, so that no lock is tried but those of imports that say they are running.
    `with running as materialized (select tenant_id, id from imports where status = any($1) and id <> all($2)),
       broken as materialized (select id from running where pg_try_advisory_xact_lock(${KEY}))
     update imports set status = ${AFTER_FAILURE}, progress = null,
       failure = 'The server stopped while this was running. Nothing was changed; start it again.'
     where id in (select id from broken)`,
    [RUNNING, ongoing],
  );
}

/** Marks the import as running. Violates `imports_one_running_key` when another one of the tenant is. */
export async function claimRun(tx: TenantTx, id: string, status: RunningStatus): Promise<void> {
  const progress: Import['progress'] = { done: 0, total: 1, step: 'Starting' };
  await tx.query('update imports set status = $2, progress = $3, failure = null where id = $1', [
    id,
    status,
    JSON.stringify(progress),
  ]);
}

/** Says how far a run is; nothing, when it has ended meanwhile. */
export async function saveProgress(tx: TenantTx, id: string, progress: Import['progress']): Promise<void> {
  await tx.query('update imports set progress = $2 where id = $1 and status = any($3)', [
    id,
    JSON.stringify(progress),
    RUNNING,
  ]);
}

/** Ends a run that did not succeed, with the reason in words. */
export async function failRun(tx: TenantTx, id: string, failure: string): Promise<void> {
  await tx.query(
    `update imports set status = ${AFTER_FAILURE}, progress = null, failure = $2 where id = $1 and status = any($3)`,
    [id, failure, RUNNING],
  );
}
