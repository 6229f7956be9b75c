// The login that takes jobs reaches the jobs and nothing else. What a job does to a tenant is done as the API.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { checkWorkerLogin } from '../src/db/self-check.ts';
import { tables } from './catalogue.ts';
import { insertFullTenant } from './full-tenant.ts';
import { cloneTestDatabase, createBareDatabase, openPool, type TestDatabase } from './test-database.ts';

const DENIED = { code: '42501' };

let database: TestDatabase;
let owner: pg.Pool;
let worker: pg.Pool;

beforeAll(async () => {
  database = await cloneTestDatabase();
  owner = openPool(database.ownerUrl);
  worker = openPool(database.workerUrl);
  await insertFullTenant(owner, 'acme');
});
afterAll(async () => {
  await worker.end();
  await owner.end();
  await database.drop();
});

describe('the role of the worker', () => {
  it('cannot read a row of any table of ours, although every table has some', async () => {
    const names = (await tables(owner)).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) await expect(worker.query(`select from ${name}`)).rejects.toMatchObject(DENIED);
  });

  it.each([
    ['choose a tenant', 'select current_tenant()'],
    ['ask whose day has begun', 'select tenants_past_midnight(now())'],
    ['ask where a user belongs', 'select memberships_of_user(gen_random_uuid())'],
    ['write into a table of ours', "insert into midnights values (gen_random_uuid(), '2026-05-26')"],
    ['make a table', 'create table loot (id integer)'],
    ['make a table among the jobs', 'create table graphile_worker.loot (id integer)'],
    ['make a schema', 'create schema loot'],
    ['become the API', 'set role flightpath_api'],
    ['change a table of the jobs', 'alter table graphile_worker._private_jobs add column loot text'],
    ['say that a migration of the jobs was applied', 'insert into graphile_worker.migrations (id) values (1000)'],
  ])('cannot %s', async (_, sql) => {
    await expect(worker.query(sql)).rejects.toMatchObject(DENIED);
  });

  it('adds jobs and sees them', async () => {
    await worker.query("select graphile_worker.add_job('begin-day')");
    // The tenant's own event asked for one, too.
    expect((await worker.query('select from graphile_worker.jobs')).rowCount).toBe(2);
    expect((await worker.query('select from graphile_worker._private_jobs')).rowCount).toBe(2);
  });
});

it('a backup has the jobs, too', async () => {
  const client = await owner.connect();
  try {
    await client.query('begin; set local role flightpath_backup');
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'graphile_worker'::regnamespace and relkind in ('r', 'S', 'v')`,
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { name } of rows) await client.query(`select from graphile_worker.${name}`);
    await expect(client.query('delete from graphile_worker._private_jobs')).rejects.toMatchObject(DENIED);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

describe('the check at the start', () => {
  it('lets the login of the worker pass', async () => {
    await expect(checkWorkerLogin(database.workerUrl)).resolves.toBeUndefined();
  });

  it('refuses a login that reaches tenants, and says what to do', async () => {
    const remedy = 'Set WORKER_DATABASE_URL to the login flightpath_worker';
    await expect(checkWorkerLogin(database.ownerUrl)).rejects.toThrow(
      `"postgres": it sees the rows of every tenant. ${remedy}`,
    );
    await expect(checkWorkerLogin(database.apiUrl)).rejects.toThrow(
      /"flightpath_api": it may use .* and \d+ more\. Set WORKER_DATABASE_URL/,
    );
  });

  it('refuses a database without the tables of the jobs', async () => {
    const bare = await createBareDatabase();
    await expect(checkWorkerLogin(bare.workerUrl)).rejects.toThrow('Run the migrations.');
    await bare.drop();
  });
});
