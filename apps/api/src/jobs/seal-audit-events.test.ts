import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runOnce } from 'graphile-worker';
import type pg from 'pg';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import { MovableClock } from '../../test/movable-clock.ts';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { ANN } from '../../test/test-register.ts';
import { recordDeed } from '../audit/record-events.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { type TenantTx, tenantReading, tenantTransaction } from '../db/tenant-transaction.ts';
import type { JobContext } from './job-context.ts';
import { tasksOf } from './tasks.ts';
import { workerLog } from './worker-log.ts';

jest.setTimeout(60_000);

let database: TestDatabase;
let db: Database;
let owner: pg.Pool;
let worker: pg.Pool;
let context: JobContext;
let tenantId: string;

beforeAll(async () => {
  database = await cloneTestDatabase();
  db = openDatabase(database.apiUrl, { max: 4 });
  owner = openPool(database.ownerUrl);
  worker = openPool(database.workerUrl, 4).on('connect', () => {});
  context = { db, clock: new MovableClock('2026-03-10T09:00Z'), log: pino({ level: 'silent' }) };
});
beforeEach(async () => {
  await owner.query('delete from graphile_worker._private_jobs');
  tenantId = uuidv7();
  await owner.query("insert into tenants values ($1, $2, 'Acme', 'UTC', 'EUR', null, now())", [tenantId, tenantId]);
});
afterAll(async () => {
  await worker.end();
  await db.close();
  await owner.end();
  await database.drop();
});

const deed = (tx: TenantTx, summary: string) => {
  const subject = { kind: 'department', id: null, label: 'Claims' };
  return recordDeed(tx, { subject, summary }, { actor: ANN, at: context.clock.now() });
};
const record = (summary: string) => tenantTransaction(db, tenantId, (tx) => deed(tx, summary));
const verify = () => tenantReading(db, tenantId, verifyChain);
const waitingJobs = async (): Promise<string[]> => {
  const { rows } = await owner.query('select key from graphile_worker.jobs order by id');
  return rows.map(({ key }) => key.split(' ')[0]);
};

/** What a worker does once the jobs are due. */
async function work(): Promise<void> {
  await owner.query('update graphile_worker._private_jobs set run_at = now()');
  const log = workerLog(context.log);
  await runOnce({ pgPool: worker, taskList: tasksOf(context), noHandleSignals: true, logger: log });
}

describe('an event that is recorded', () => {
  it('asks for its seal, for some seconds later; one job for all that is recorded until then', async () => {
    await record('one');
    await record('two');
    const { rows } = await owner.query(
      'select task_identifier as task, run_at > now() as "isLater" from graphile_worker.jobs',
    );
    expect(rows).toEqual([{ task: 'seal-audit-events', isLater: true }]);
    await work();
    expect(await verify()).toMatchObject({ isIntact: true, checked: 2, waiting: { count: 0 } });
  });

  it('asks for none when it is not recorded after all', async () => {
    const broken = tenantTransaction(db, tenantId, async (tx) => {
      await deed(tx, 'never');
      throw new Error('rolled back');
    });
    await expect(broken).rejects.toThrow('rolled back');
    expect(await waitingJobs()).toEqual([]);
  });

  it('makes no other writer wait, however long its transaction takes', async () => {
    await tenantTransaction(db, tenantId, async (tx) => {
      await deed(tx, 'slow');
      await record('quick');
      expect(await verify()).toMatchObject({ waiting: { count: 1 } });
    });
  });
});

it('a job that finds transactions open comes again, so that what they recorded is not forgotten', async () => {
  await record('one');
  await tenantTransaction(db, tenantId, async (tx) => {
    await deed(tx, 'slow');
    await owner.query('update graphile_worker._private_jobs set run_at = now()');
    // Its clock is ahead, so that what it asks for again is not due yet.
    const ahead = { ...context, clock: new MovableClock('2126-03-10T09:00Z') };
    const log = workerLog(context.log);
    await runOnce({ pgPool: worker, taskList: tasksOf(ahead), noHandleSignals: true, logger: log });
    // The worker says that a job is done a moment after it has let go of it.
    let waiting = await waitingJobs();
    while (waiting.includes('seal-audit-events')) waiting = await waitingJobs();
    expect(waiting).toEqual(['seal-audit-events-again']);
  });
  await work();
  expect(await verify()).toMatchObject({ isIntact: true, checked: 2, waiting: { count: 0 } });
  expect(await waitingJobs()).toEqual([]);
});
