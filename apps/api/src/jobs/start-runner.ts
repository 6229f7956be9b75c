import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { type Runner, run, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { JOB_SCHEMA } from '../db/migrate-job-tables.ts';
import { freeAbandonedJobs } from './free-abandoned-jobs.ts';
import type { JobContext } from './job-context.ts';
import { cronItems, tasksOf } from './tasks.ts';
import { workerLog } from './worker-log.ts';
import { openWorkerPool } from './worker-pool.ts';

/** Two, so that a large tenant does not keep the others waiting; few, because requests use the same connections. */
const CONCURRENCY = 2;
/** For what is due later, such as a second attempt. New jobs are announced by PostgreSQL. */
const POLL_MS = 10_000;

/**
 * That a job is done, or failed, is written by way of a batch of one. Without, the library would not wait for it: not
 * when it stops, and not to hear that it failed, so that an unhandled rejection would end the whole process.
 */
const AWAITED = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

export interface JobRunner {
  /** Resolves when it has ended: stopped, or by an error, which it has logged. */
  ended: Promise<void>;
  /** Takes no more jobs, lets those that run come to an end, and closes the connections. */
  stop(): Promise<void>;
}

/**
 * Takes jobs until it is stopped, or an error ends it. Handles no signals. Throws when it cannot begin.
 *
 * @param url the login of the worker
 * @param events for tests, which wait for them
 */
export async function startRunner(
  url: string,
  context: JobContext,
  events: WorkerEvents = new EventEmitter(),
): Promise<JobRunner> {
  const name = `flightpath-worker-${randomUUID()}`;
  const { pool, close } = openWorkerPool(url, name, CONCURRENCY + 2);
  try {
    await freeAbandonedJobs(context, pool);
    // The days that began while no worker ran.
    await pool.query("select graphile_worker.add_job('attend-midnights', job_key => 'attend-midnights')");
    const broken = breakOf(name, events);
    const runner = await runUnder(name, pool, context, events);
    // It refuses when it has ended already.
    const stop = () => runner.stop().catch(() => {});
    const ended = Promise.race([runner.promise, broken.then(() => void stop())]).then(close);
    return {
      ended,
      async stop() {
        await Promise.race([stop(), broken]);
        await ended;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Resolves when what became of a job could not be written. The library then ends the runner, but miscounts when that
 * happened to two jobs at once, and waits for ever.
 */
function breakOf(name: string, events: WorkerEvents): Promise<void> {
  return new Promise((resolve) => {
    events.on('pool:fatalError', ({ workerPool }) => {
      if (workerPool.id === name) resolve();
    });
  });
}

async function runUnder(name: string, pool: pg.Pool, context: JobContext, events: WorkerEvents): Promise<Runner> {
  // By itself it would lock jobs under a name that is on none of its connections (see free-abandoned-jobs.ts).
  const giveName = ({ workerPool }: { workerPool: { id: string } }) => {
    workerPool.id = name;
  };
  events.on('pool:create', giveName);
  try {
    return await run({
      pgPool: pool,
      schema: JOB_SCHEMA,
      taskList: tasksOf(context),
      parsedCronItems: cronItems(),
      concurrency: CONCURRENCY,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      // Jobs are told at once when we stop.
      gracefulShutdownAbortTimeout: 0,
      logger: workerLog(context.log),
      events,
      preset: AWAITED,
    });
  } finally {
    events.off('pool:create', giveName);
  }
}
