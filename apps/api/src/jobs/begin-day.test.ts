import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runOnce } from 'graphile-worker';
import type pg from 'pg';
import { pino } from 'pino';
import { MovableClock } from '../../test/movable-clock.ts';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { aTenantIn, type Connections } from '../../test/zoned-tenants.ts';
import { openDatabase } from '../db/database.ts';
import { beginDay } from './begin-day.ts';
import type { JobContext } from './job-context.ts';
import { tasksOf } from './tasks.ts';
import { workerLog } from './worker-log.ts';

jest.setTimeout(30_000);

let database: TestDatabase;
let connections: Connections;
let worker: pg.Pool;
let context: JobContext & { clock: MovableClock };

beforeAll(async () => {
  database = await cloneTestDatabase();
  connections = { db: openDatabase(database.apiUrl, { max: 4 }), owner: openPool(database.ownerUrl) };
  worker = openPool(database.workerUrl, 4).on('connect', () => {});
  context = { db: connections.db, clock: new MovableClock('2026-05-20T12:00Z'), log: pino({ level: 'silent' }) };
});
beforeEach(() => connections.owner.query('delete from tenants'));
afterAll(async () => {
  await worker.end();
  await connections.db.close();
  await connections.owner.end();
  await database.drop();
});

/** What a worker does at that instant: asks whose day has begun, and does all that there is to do. */
async function attendAt(moment: string): Promise<void> {
  context.clock.moveTo(moment);
  const log = workerLog(context.log);
  await worker.query("select graphile_worker.add_job('attend-midnights')");
  await runOnce({ pgPool: worker, taskList: tasksOf(context), noHandleSignals: true, logger: log });
}

const failures = async (): Promise<{ key: string; error: string }[]> => {
  const { rows } = await connections.owner.query(
    'select key, last_error as error from graphile_worker.jobs where last_error is not null',
  );
  return rows;
};

describe('a flag that springs by time alone', () => {
  it("springs at the tenant's own midnight and not before", async () => {
    const auckland = await aTenantIn('Pacific/Auckland', connections);
    const losAngeles = await aTenantIn('America/Los_Angeles', connections);
    const overran = async () => [await auckland.overranOn(), await losAngeles.overranOn()];

    await attendAt('2026-05-25T11:45:00Z');
    expect(await overran()).toEqual([null, null]);
    expect([await auckland.doneOn(), await losAngeles.doneOn()]).toEqual(['2026-05-25', '2026-05-25']);
    await attendAt('2026-05-25T12:00:00Z');
    expect(await overran()).toEqual(['2026-05-26', null]);
    await attendAt('2026-05-26T06:45:00Z');
    expect(await overran()).toEqual(['2026-05-26', null]);
    await attendAt('2026-05-26T07:00:00Z');
    expect(await overran()).toEqual(['2026-05-26', '2026-05-26']);
  });

  it('is the work of nobody', async () => {
    const tenant = await aTenantIn('UTC', connections);
    await attendAt('2026-05-26T00:00:00Z');
    const { rows } = await connections.owner.query(
      'select actor_name, recorded_means, summary from revisions where tenant_id = $1 order by number desc limit 1',
      [tenant.id],
    );
    expect(rows).toEqual([{ actor_name: 'Flightpath', recorded_means: 'system', summary: 'Time passed' }]);
  });

  it('springs late when no worker ran for days, and the days between are made good at once', async () => {
    const tenant = await aTenantIn('Europe/Berlin', connections);
    await attendAt('2026-05-24T22:00:00Z');
    expect(await tenant.doneOn()).toBe('2026-05-25');
    await attendAt('2026-05-29T10:00:00Z');
    expect([await tenant.overranOn(), await tenant.doneOn()]).toEqual(['2026-05-29', '2026-05-29']);
  });
});

describe('a day that begins', () => {
  it('again changes nothing, whether asked for or begun twice', async () => {
    const tenant = await aTenantIn('Asia/Kathmandu', connections);
    await attendAt('2026-05-25T18:15:00Z');
    const before = await tenant.fingerprint();
    expect(await tenant.overranOn()).toBe('2026-05-26');
    await attendAt('2026-05-25T18:30:00Z');
    const twice = [1, 2].map(() => beginDay(context, tenant.id, new AbortController().signal));
    await Promise.all(twice);
    expect(await tenant.fingerprint()).toBe(before);
  });

  it('does not take a note back when the tenant moves west', async () => {
    const tenant = await aTenantIn('Pacific/Auckland', connections);
    await attendAt('2026-05-25T12:00:00Z');
    await connections.owner.query("update tenants set time_zone = 'America/Los_Angeles' where id = $1", [tenant.id]);
    await beginDay(context, tenant.id, new AbortController().signal);
    expect(await tenant.doneOn()).toBe('2026-05-26');
  });

  it('of a tenant that is gone is no failure', async () => {
    const tenant = await aTenantIn('UTC', connections);
    await connections.owner.query('delete from tenants where id = $1', [tenant.id]);
    await expect(beginDay(context, tenant.id, new AbortController().signal)).resolves.toBeUndefined();
  });

  it('that fails leaves the other tenants theirs, and is made good once it can be', async () => {
    const lost = await aTenantIn('UTC', connections);
    const fine = await aTenantIn('UTC', connections);
    await connections.owner.query("update tenants set time_zone = 'Mars/Olympus' where id = $1", [lost.id]);
    await attendAt('2026-05-26T00:00:00Z');
    expect([await lost.doneOn(), await fine.doneOn()]).toEqual([null, '2026-05-26']);
    expect([await lost.overranOn(), await fine.overranOn()]).toEqual([null, '2026-05-26']);
    expect(await failures()).toEqual([{ key: `begin-day ${lost.id}`, error: expect.stringContaining('Mars/Olympus') }]);

    await connections.owner.query("update tenants set time_zone = 'UTC' where id = $1", [lost.id]);
    await attendAt('2026-05-26T00:15:00Z');
    expect([await lost.doneOn(), await lost.overranOn()]).toEqual(['2026-05-26', '2026-05-26']);
    expect(await failures()).toEqual([]);
  });

  it('in a large tenant is done in parts, and ends between two of them when the worker stops', async () => {
    const tenant = await aTenantIn('UTC', connections, { initiatives: 5 });
    const overrun = async () => {
      const sql = "select count(*)::int as count from flags where tenant_id = $1 and rule_id = 'pilot-overrun'";
      const { rows } = await connections.owner.query(sql, [tenant.id]);
      return rows[0].count;
    };
    context.clock.moveTo('2026-05-26');
    let parts = 0;
    const stopping = {
      get aborted() {
        parts += 1;
        return parts > 2;
      },
    };
    await beginDay(context, tenant.id, stopping as AbortSignal, 2);
    expect([await overrun(), await tenant.doneOn()]).toEqual([4, null]);
    await beginDay(context, tenant.id, new AbortController().signal, 2);
    expect([await overrun(), await tenant.doneOn()]).toEqual([5, '2026-05-26']);
  });
});
