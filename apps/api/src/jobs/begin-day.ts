import { localDate } from '../assessment/local-date.ts';
import { dueInitiatives, reassessAfterTime } from '../assessment/reassess-due.ts';
import { type TenantTx, tenantTransaction } from '../db/tenant-transaction.ts';
import type { JobContext } from './job-context.ts';
import { midnightSteps } from './midnight-steps.ts';

/** So few initiatives in one transaction that whoever wants to write to one of them waits for a moment only. */
const PART = 500;

/** What the job is given. */
export interface DayToBegin {
  tenantId: string;
}

/**
 * Does what happens when a day of the tenant begins, and notes the day as attended to. Safe to repeat and to interrupt:
 * until the day is noted, `attend-midnights` asks again. Days that nobody attended to are made good by the newest one.
 *
 * @param signal ends it after the part that is being done
 */
export async function beginDay(
  { db, clock, log }: JobContext,
  tenantId: string,
  signal: AbortSignal,
  part = PART,
): Promise<void> {
  const at = clock.now();
  const inTenant = <Result>(work: (tx: TenantTx) => Promise<Result>) => tenantTransaction(db, tenantId, work);
  const due = await inTenant((tx) => dueInitiatives(tx, at));
  for (let start = 0; start < due.length && !signal.aborted; start += part) {
    await inTenant((tx) => reassessAfterTime(tx, due.slice(start, start + part), at));
  }
  if (signal.aborted) return;
  const isNew = await inTenant((tx) => takeSteps(tx, at));
  log.info({ tenantId, judged: due.length, isNew }, 'a day of the tenant began');
}

/** False: the day is attended to already, or the tenant is gone. */
async function takeSteps(tx: TenantTx, at: Date): Promise<boolean> {
  if (!(await noteDay(tx, at))) return false;
  for (const step of midnightSteps) await step(tx, at);
  return true;
}

/** Comes first: its row lock makes a second job for the same day wait, and then find it noted. */
async function noteDay(tx: TenantTx, at: Date): Promise<boolean> {
  const today = await localDate(tx, at);
  if (today === null) return false;
  const noted = await tx.query(
    `insert into midnights (tenant_id, done_on) values ($1, $2)
     on conflict (tenant_id) do update set done_on = excluded.done_on where midnights.done_on < excluded.done_on
     returning tenant_id`,
    [tx.tenantId, today],
  );
  return noted.length > 0;
}
