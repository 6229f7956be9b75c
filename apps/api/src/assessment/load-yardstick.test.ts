// A process keeps published rule packs: of every tenant its own, though their numbers are alike.
import { shippedRulePack } from '@flightpath/domain';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type pg from 'pg';
import { type FullTenant, insertFullTenant } from '../../test/full-tenant.ts';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { tenantReading } from '../db/tenant-transaction.ts';
import { loadPack, loadYardstick } from './load-yardstick.ts';

let database: TestDatabase;
let db: Database;
let owner: pg.Pool;
let acme: FullTenant;
let globex: FullTenant;
beforeAll(async () => {
  database = await cloneTestDatabase();
  db = openDatabase(database.apiUrl, { max: 2 });
  owner = openPool(database.ownerUrl);
  acme = await insertFullTenant(owner, 'acme');
  globex = await insertFullTenant(owner, 'globex');
  const quiet = { 'no-owner': { isEnabled: false } };
  await owner.query('update rule_packs set rules = $2 where tenant_id = $1', [globex.tenantId, quiet]);
});
afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});

it("the rule pack of a number is each tenant's own, however often it was asked for", async () => {
  const rulesOf = ({ tenantId }: FullTenant) =>
    tenantReading(db, tenantId, async (tx) => (await loadPack(tx, 2)).rules);
  const inForce = ({ tenantId }: FullTenant) =>
    tenantReading(db, tenantId, async (tx) => (await loadYardstick(tx)).pack.rules);
  for (let round = 0; round < 2; round += 1) {
    expect([await rulesOf(acme), await rulesOf(globex)]).toEqual([{}, { 'no-owner': { isEnabled: false } }]);
    expect([await inForce(globex), await inForce(acme)]).toEqual([{ 'no-owner': { isEnabled: false } }, {}]);
  }
});

it('the first pack is the rules as shipped, and a number that nobody published is none', async () => {
  const loaded = (version: number) => tenantReading(db, acme.tenantId, (tx) => loadPack(tx, version));
  expect(await loaded(1)).toBe(shippedRulePack);
  await expect(loaded(7)).rejects.toThrow('There is no rule pack 7.');
});
