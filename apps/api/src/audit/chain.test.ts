import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { ANN } from '../../test/test-register.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { type TenantTx, tenantReading, tenantTransaction } from '../db/tenant-transaction.ts';
import { recordDeed } from './record-events.ts';
import { sealEvents } from './seal-events.ts';
import { verifyChain } from './verify-chain.ts';

const AT = new Date('2026-03-10T09:00:00Z');

let database: TestDatabase;
let db: Database;
let owner: pg.Pool;
let tenantId: string;

beforeAll(async () => {
  database = await cloneTestDatabase();
  db = openDatabase(database.apiUrl, { max: 4 });
  owner = openPool(database.ownerUrl);
});
beforeEach(async () => {
  tenantId = uuidv7();
  await owner.query("insert into tenants values ($1, $2, 'Acme', 'UTC', 'EUR', null, now())", [tenantId, tenantId]);
});
afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});

const deed = (tx: TenantTx, summary: string) =>
  recordDeed(tx, { subject: { kind: 'department', id: null, label: 'Claims' }, summary }, { actor: ANN, at: AT });
const record = (summary: string) => tenantTransaction(db, tenantId, (tx) => deed(tx, summary));
const seal = (part?: number) => tenantTransaction(db, tenantId, (tx) => sealEvents(tx, AT, part));
const verify = () => tenantReading(db, tenantId, verifyChain);

/** Other tests of this server keep transactions open for a while, for which sealing waits. */
async function sealAll(part?: number): Promise<void> {
  while ((await verify()).waiting.count > 0) await seal(part);
}

async function sealedSummaries(): Promise<string[]> {
  const { rows } = await owner.query(
    `select e.summary from audit_seals s join audit_events e on e.tenant_id = s.tenant_id and e.id = s.event_id
     where s.tenant_id = $1 order by s.number`,
    [tenantId],
  );
  return rows.map(({ summary }) => summary);
}

/** What nobody but a superuser can do: past the keys between the tables. */
async function tamper(...statements: string[]): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query("begin; set local session_replication_role = 'replica'");
    for (const sql of statements) await client.query(sql, [tenantId]);
  } finally {
    await client.query('commit');
    client.release();
  }
}

const sealedEvent = (number: number) =>
  `(select event_id from audit_seals where tenant_id = $1 and number = ${number})`;

describe('a chain', () => {
  it('of nothing holds', async () => {
    expect(await verify()).toEqual({
      isIntact: true,
      checked: 0,
      firstBroken: null,
      head: null,
      waiting: { count: 0, since: null },
    });
  });

  it('counts what waits until it is sealed, in parts or at once', async () => {
    for (const summary of ['one', 'two', 'three']) await record(summary);
    expect(await verify()).toMatchObject({ checked: 0, waiting: { count: 3, since: AT.toISOString() } });
    await sealAll(2);
    const { head, ...found } = await verify();
    expect(found).toMatchObject({ isIntact: true, checked: 3, waiting: { count: 0 } });
    expect(head).toMatchObject({ number: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await sealedSummaries()).toEqual(['one', 'two', 'three']);
  });

  it('reads the same in every time zone', async () => {
    await record('one');
    await sealAll();
    const elsewhere = openDatabase(`${database.apiUrl}?options=-c%20TimeZone%3DAsia/Tokyo`, { max: 1 });
    expect(await tenantReading(elsewhere, tenantId, verifyChain)).toMatchObject({ isIntact: true, checked: 1 });
    await elsewhere.close();
  });

  it.each([
    ['a changed event', `update audit_events set actor_name = 'Nobody' where id = ${sealedEvent(2)}`, 2, /changed/],
    [
      'an event moved in time',
      `update audit_events set recorded_at = recorded_at - interval '1 ms' where id = ${sealedEvent(2)}`,
      2,
      /changed/,
    ],
    ['a removed event', `delete from audit_events where id = ${sealedEvent(2)}`, 2, /event of seal 2 was removed/],
    [
      'an event removed with its seal',
      `with gone as (delete from audit_seals where tenant_id = $1 and number = 2 returning event_id)
       delete from audit_events where id in (select event_id from gone)`,
      2,
      /Seal 2 was removed/,
    ],
    [
      'a swapped order',
      [
        'update audit_seals set number = number + 100 where tenant_id = $1 and number in (2, 3)',
        'update audit_seals set number = 105 - number where tenant_id = $1 and number > 100',
      ],
      2,
      /another place/,
    ],
  ])('shows %s', async (_, sql, number, reason) => {
    for (const summary of ['one', 'two', 'three', 'four']) await record(summary);
    await sealAll();
    await tamper(...[sql].flat());
    expect(await verify()).toMatchObject({
      isIntact: false,
      checked: number - 1,
      firstBroken: { number, reason: expect.stringMatching(reason) },
      head: { number: number - 1 },
    });
  });
});

describe('transactions that end in another order than they began', () => {
  it('are sealed in one order, and none is lost', async () => {
    const [firstMayEnd, endFirst] = gate();
    const [firstHasWritten, wrote] = gate();
    const first = tenantTransaction(db, tenantId, async (tx) => {
      await deed(tx, 'began first');
      wrote();
      await firstMayEnd;
    });
    await firstHasWritten;
    await record('began second, ended first');
    expect(await seal()).toBe(0);
    expect(await verify()).toMatchObject({ checked: 0, waiting: { count: 1 } });

    endFirst();
    await first;
    await record('began last');
    await sealAll();
    expect(await sealedSummaries()).toEqual(['began first', 'began second, ended first', 'began last']);
    expect(await verify()).toMatchObject({ isIntact: true, checked: 3 });
  });

  it('are sealed once, by however many at the same time', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map(record));
    await Promise.all([sealAll(1), sealAll(), seal()]);
    expect((await sealedSummaries()).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(await verify()).toMatchObject({ isIntact: true, checked: 4 });
  });
});

it('goes on where a dump was restored, on a server that counts its transactions anew', async () => {
  await record('sealed elsewhere');
  await sealAll();
  await record('recorded elsewhere');
  await tamper('update audit_events set transaction_id = transaction_id + 1000000000 where tenant_id = $1');
  // The text of the first is another one now: its transaction is part of it.
  await tamper('delete from audit_seals where tenant_id = $1');
  await sealAll();
  await record('recorded here');
  await sealAll();
  expect(await sealedSummaries()).toEqual(['sealed elsewhere', 'recorded elsewhere', 'recorded here']);
  await record('recorded here, too');
  await sealAll();
  expect(await verify()).toMatchObject({ isIntact: true, checked: 4, waiting: { count: 0 } });
});

function gate(): [passed: Promise<void>, open: () => void] {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return [passed, open];
}
