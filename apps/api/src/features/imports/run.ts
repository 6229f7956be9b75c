// Work that goes on after its request was answered: in this process, in one transaction, one at a time per tenant.

import type { ImportStatus } from '@flightpath/domain';
import type { FastifyBaseLogger } from 'fastify';
import type { Actor } from '../../assessment/actor.ts';
import type { Database } from '../../db/database.ts';
import { type TenantTx, tenantTransaction } from '../../db/tenant-transaction.ts';
import { Problem, problem } from '../../problems.ts';
import { violatedConstraint } from '../../violations.ts';
import { lockImportStatus } from './queries.ts';
import { claimRun, failBrokenRuns, failRun, type RunningStatus, saveProgress, takeRunLock } from './run-queries.ts';
import { noSuchImport } from './unfinished.ts';

/** Who runs what, where. */
export interface RunContext {
  db: Database;
  tenantId: string;
  importId: string;
  actor: Actor;
  now: Date;
  log: Pick<FastifyBaseLogger, 'error'>;
  /** Called beside what is stored, for a terminal. */
  onProgress?: Report;
}

export type Report = (done: number, total: number, step: string) => void;

interface Run {
  running: RunningStatus;
  /** From which states it may start. */
  from: readonly ImportStatus[];
  /** Refuses before anything is marked as running. */
  check?: (tx: TenantTx) => Promise<void>;
  work: (tx: TenantTx, report: Report) => Promise<void>;
}

/** Ends a run with a sentence for the person who started it. */
export class RunFailed extends Error {}

const PROGRESS_EVERY_MS = 200;

/** A run holds a connection and now and then asks for a second one, so the pool must never be full of runs. */
const MOST_AT_ONCE = 3;
let runsAtOnce = 0;

/** Between the end of a run's transaction and the note of how it ended, its lock is free; it is not broken off. */
const ongoing = new Set<string>();

/** The imports of which a run goes on in this process. */
export const ongoingRuns = (): string[] => [...ongoing];

/**
 * Starts a run. Resolves once it is marked as running and holds its lock, so that nobody takes it for broken off;
 * `finished` resolves when it has ended, well or not: how, the import's row says.
 *
 * @throws Problem 404, 409 when the import is not in the right state or another one is running, and what `check` refuses.
 */
export async function startRun(context: RunContext, run: Run): Promise<{ finished: Promise<void> }> {
  const { db, tenantId, importId } = context;
  if (runsAtOnce >= MOST_AT_ONCE) {
    throw problem('import-busy', { detail: 'The server is busy with other imports. Try again in a moment.' });
  }
  runsAtOnce += 1;
  let isClaimed = false;
  let claimed: () => void = () => {};
  const untilClaimed = new Promise<void>((resolve) => {
    claimed = resolve;
  });
  const progress = progressOf(context);
  const finished = tenantTransaction(db, tenantId, async (tx) => {
    if (!(await takeRunLock(tx, importId))) throw runningAlready();
    await run.check?.(tx);
    await claim(context, run);
    isClaimed = true;
    ongoing.add(importId);
    claimed();
    await run.work(tx, progress.report);
  })
    .catch(async (error: unknown) => {
      if (!isClaimed) throw error;
      await fail(context, error);
    })
    .finally(() => {
      runsAtOnce -= 1;
      if (isClaimed) ongoing.delete(importId);
      return progress.settled();
    });
  await Promise.race([untilClaimed, finished]);
  return { finished };
}

async function claim({ db, tenantId, importId }: RunContext, { running, from }: Run): Promise<void> {
  await tenantTransaction(db, tenantId, (tx) => failBrokenRuns(tx, ongoingRuns()));
  await tenantTransaction(db, tenantId, async (tx) => {
    const status = await lockImportStatus(tx, importId);
    if (!status) throw noSuchImport();
    if (!from.includes(status)) throw wrongState(status, running);
    await claimRun(tx, importId, running);
  }).catch((error: unknown) => {
    if (violatedConstraint(error) !== 'imports_one_running_key') throw error;
    throw problem('import-busy', {
      detail: 'Another import of your organisation is running. Wait until it has ended.',
    });
  });
}

const runningAlready = (): Problem =>
  problem('import-busy', { detail: 'This import is running already. Wait until it has ended.' });

const DOING: Record<RunningStatus, string> = { checking: 'checked', committing: 'committed', undoing: 'undone' };

function wrongState(status: ImportStatus, running: RunningStatus): Problem {
  if (status === 'checking' || status === 'committing' || status === 'undoing') {
    return runningAlready();
  }
  const advice = status === 'uploaded' ? ' Save its mapping first.' : '';
  return problem('conflict', { detail: `An import that is ${status} cannot be ${DOING[running]}.${advice}` });
}

async function fail({ db, tenantId, importId, log }: RunContext, error: unknown): Promise<void> {
  const isForeseen = error instanceof RunFailed || error instanceof Problem;
  if (!isForeseen) log.error({ err: error, importId }, 'an import broke off');
  const failure = isForeseen ? error.message : 'Something went wrong on our side. Nothing was changed; try again.';
  await tenantTransaction(db, tenantId, (tx) => failRun(tx, importId, failure)).catch((second: unknown) => {
    // Without a database nothing can be marked; whoever asks next finds the run broken off.
    log.error({ err: second, importId }, 'an import that broke off could not be marked');
  });
}

/** Writes progress from short transactions of its own, the newest only, never two at once. */
function progressOf({ db, tenantId, importId, onProgress }: RunContext) {
  let writing: Promise<void> | null = null;
  let lastStep = '';
  let nextAt = 0;
  const report: Report = (done, total, step) => {
    onProgress?.(done, total, step);
    const isDue = performance.now() >= nextAt || step !== lastStep;
    if (writing || !isDue) return;
    lastStep = step;
    nextAt = performance.now() + PROGRESS_EVERY_MS;
    writing = tenantTransaction(db, tenantId, (tx) => saveProgress(tx, importId, { done, total, step }))
      // Progress is a courtesy: losing one report must not break the run.
      .catch(() => {})
      .finally(() => {
        writing = null;
      });
  };
  return { report, settled: () => writing ?? Promise.resolve() };
}
