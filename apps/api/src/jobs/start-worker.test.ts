import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Job, WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { pino } from 'pino';
import { MovableClock } from '../../test/movable-clock.ts';
import { cloneTestDatabase, createBareDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { aTenantIn, type Connections } from '../../test/zoned-tenants.ts';
import { openDatabase } from '../db/database.ts';
import { freeAbandonedJobs } from './free-abandoned-jobs.ts';
import type { JobContext } from './job-context.ts';
import { startRunner } from './start-runner.ts';
import { type RunningWorker, startWorker } from './start-worker.ts';

jest.setTimeout(30_000);

let database: TestDatabase;
let connections: Connections;
let owner: pg.Pool;
let context: JobContext;
let events: WorkerEvents;

beforeAll(async () => {
  database = await cloneTestDatabase();
  owner = openPool(database.ownerUrl, 3);
  connections = { db: openDatabase(database.apiUrl, { max: 4 }), owner };
  context = { db: connections.db, clock: new MovableClock('2026-05-26T12:00:00Z'), log: pino({ level: 'silent' }) };
});
beforeEach(async () => {
  events = new EventEmitter();
  await owner.query('delete from tenants');
  await owner.query('delete from graphile_worker._private_jobs');
});
afterAll(async () => {
  await connections.db.close();
  await owner.end();
  await database.drop();
});

interface Told {
  job: Job;
  error?: unknown;
}

/** Resolves with the first of these events that is about a job of `task`; ask before it can happen. */
function when(event: 'job:start' | 'job:complete', task: string): Promise<Told> {
  return new Promise((resolve) => {
    events.on(event, (told: Told) => {
      if (told.job.task_identifier === task) resolve(told);
    });
  });
}

async function whileItRuns(work: (worker: RunningWorker) => Promise<unknown>, url = database.workerUrl): Promise<void> {
  const worker = startWorker(url, context, { events, startAgainAfterMs: 0 });
  try {
    await work(worker);
  } finally {
    await worker.stop();
  }
}

const connectionsOfWorkers = async (): Promise<string[]> => {
  const { rows } = await owner.query(
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and usename = 'flightpath_worker'`,
  );
  return rows.map(({ name }) => name);
};

const lockedBy = async (): Promise<string[]> => {
  const { rows } = await owner.query(
    'select distinct locked_by as name from graphile_worker.jobs where locked_by is not null order by 1',
  );
  return rows.map(({ name }) => name);
};

/** How many jobs of the task there are, also those that run. */
const waiting = async (task: string): Promise<number> => {
  const { rowCount } = await owner.query('select from graphile_worker.jobs where task_identifier = $1', [task]);
  return rowCount ?? 0;
};

/** Until what was done is noted, which comes after the event. */
async function untilDone(task: string): Promise<void> {
  while ((await waiting(task)) > 0);
}

describe('a worker', () => {
  it('begins, under its limited login, the days that are waiting, and leaves nothing behind', async () => {
    const tenant = await aTenantIn('UTC', connections);
    const begun = when('job:complete', 'begin-day');
    await whileItRuns(() => begun);
    expect((await begun).error).toBeNull();
    expect([await tenant.overranOn(), await tenant.doneOn()]).toEqual(['2026-05-26', '2026-05-26']);
    expect(await connectionsOfWorkers()).toEqual([]);
    expect([await waiting('attend-midnights'), await waiting('begin-day')]).toEqual([0, 0]);
  });

  it('lets the job that runs come to an end when it is stopped', async () => {
    const tenant = await aTenantIn('UTC', connections);
    const begins = when('job:start', 'begin-day');
    const hold = await owner.connect();
    await hold.query('begin; lock table initiative_rows');
    const worker = startWorker(database.workerUrl, context, { events });
    await begins;
    const told = new Promise((resolve) => {
      events.once('pool:gracefulShutdown', ({ workerPool }) =>
        workerPool.abortSignal.addEventListener('abort', resolve),
      );
    });
    const stopped = worker.stop();
    await told;
    await hold.query('commit');
    hold.release();
    await stopped;
    // It was told in time not to begin another part; the next worker goes on.
    expect(await tenant.doneOn()).toBeNull();
    const begun = when('job:complete', 'begin-day');
    await whileItRuns(() => begun);
    expect(await tenant.doneOn()).toBe('2026-05-26');
  });

  it('does not begin where its tables are missing, and changes nothing', async () => {
    const bare = await createBareDatabase();
    await expect(startRunner(bare.workerUrl, context)).rejects.toThrow(
      'relation "graphile_worker.jobs" does not exist',
    );
    await bare.drop();
  });
});

describe('the jobs of a worker', () => {
  it('that lives are left to it', async () => {
    await aTenantIn('UTC', connections);
    const begins = when('job:start', 'begin-day');
    const hold = await owner.connect();
    await hold.query('begin; lock table initiative_rows');
    await whileItRuns(async () => {
      await begins;
      const [name] = await lockedBy();
      expect(await connectionsOfWorkers()).toEqual([name]);
      await freeAbandonedJobs(context, owner);
      expect(await lockedBy()).toEqual([name]);
      await hold.query('commit');
      hold.release();
    });
  });

  it('that was killed are done by the next one at once', async () => {
    const tenant = await aTenantIn('UTC', connections);
    // Nothing else would judge it today.
    await owner.query("insert into midnights values ($1, '2026-05-26')", [tenant.id]);
    await owner.query("select graphile_worker.add_job('begin-day', json_build_object('tenantId', $1::text))", [
      tenant.id,
    ]);
    await owner.query("update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now(), attempts = 1");
    const done = when('job:complete', 'begin-day');
    await whileItRuns(() => done);
    expect((await done).job.attempts).toBe(2);
    expect([await tenant.overranOn(), await waiting('begin-day')]).toEqual(['2026-05-26', 0]);
  });
});

describe('a worker in trouble', () => {
  it('makes new connections when PostgreSQL cuts them', async () => {
    const tenant = await aTenantIn('UTC', connections);
    const begun = when('job:complete', 'begin-day');
    await whileItRuns(async () => {
      await begun;
      // Only idle connections are cut: a note that cannot be written is the next test.
      await untilDone('begin-day');
      const reconnected = new Promise<pg.PoolClient>((resolve) => {
        events.once('pool:listen:success', ({ client }) => resolve(client));
      });
      await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename = 'flightpath_worker'`,
      );
      // Answered after what it was asked before: to listen.
      await (await reconnected).query('select');
      await owner.query('delete from midnights');
      const again = when('job:complete', 'begin-day');
      await owner.query("select graphile_worker.add_job('attend-midnights')");
      await again;
    });
    expect(await tenant.doneOn()).toBe('2026-05-26');
  });

  it('starts again when an error has ended it, and does what it had begun', async () => {
    const tenant = await aTenantIn('UTC', connections);
    // What it has done cannot be noted.
    await owner.query('revoke delete on graphile_worker._private_jobs from flightpath_worker');
    const ends = new Promise((resolve) => events.once('pool:fatalError', resolve));
    await whileItRuns(async () => {
      await ends;
      await owner.query('grant delete on graphile_worker._private_jobs to flightpath_worker');
      await untilDone('begin-day');
    });
    expect(await tenant.doneOn()).toBe('2026-05-26');
  });
});
