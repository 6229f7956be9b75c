import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { operatorCommand } from '../../test/operator-command.ts';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { ANN } from '../../test/test-register.ts';
import { recordDeed } from '../audit/record-events.ts';
import { sealEvents } from '../audit/seal-events.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { type TenantTx, tenantTransaction } from '../db/tenant-transaction.ts';

jest.setTimeout(60_000);

let database: TestDatabase;
let db: Database;
let owner: pg.Pool;
const tenantId = uuidv7();
const at = new Date('2026-03-10T09:00:00Z');

beforeAll(async () => {
  database = await cloneTestDatabase();
  db = openDatabase(database.apiUrl, { max: 1 });
  owner = openPool(database.ownerUrl);
  await owner.query("insert into tenants values ($1, 'acme', 'Acme', 'UTC', 'EUR', null, now())", [tenantId]);
  const subject = { kind: 'department', id: null, label: 'Claims' };
  const inTenant = <Result>(work: (tx: TenantTx) => Promise<Result>) => tenantTransaction(db, tenantId, work);
  await inTenant((tx) => recordDeed(tx, { subject, summary: 'Added it' }, { actor: ANN, at }));
  while ((await inTenant((tx) => sealEvents(tx, at))) === 0);
  await inTenant((tx) => recordDeed(tx, { subject, summary: 'Changed it' }, { actor: ANN, at }));
});
afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});

const verify = (...args: string[]) => operatorCommand(database, 'audit-verify', ...args);

it('prints what is sealed and what waits', async () => {
  const { out, err, code } = await verify('--tenant', 'acme');
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(out).toMatch(/^1 sealed event checked, 1 waiting to be sealed since 2026-03-10T09:00:00\.000Z\.\n/);
  expect(out).toMatch(/Newest good seal: 1, of 2026-03-10T09:00:00\.000Z, [0-9a-f]{64}\nThe chain is intact\.\n$/);
});

it('ends with 1 where the chain is broken, and says where', async () => {
  await owner.query("update audit_events set summary = 'Did nothing' where summary = 'Added it'");
  const { err, code } = await verify('--tenant', 'acme');
  expect(code).toBe(1);
  expect(err).toContain('The chain is broken: The event of seal 1 was changed');
});

it('says what it needs', async () => {
  const { err, code } = await verify();
  expect(code).toBe(1);
  expect(err).toContain('npm run audit:verify -- --tenant <slug>');
});
