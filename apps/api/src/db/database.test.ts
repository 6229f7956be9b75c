import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { insertFullTenant } from '../../test/full-tenant.ts';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { openDatabase } from './database.ts';
import { checkDatabaseRole } from './self-check.ts';
import { tenantReading, tenantTransaction } from './tenant-transaction.ts';

const TENANT = '01940000-0000-7000-8000-000000000000';

let database: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  database = await cloneTestDatabase();
  owner = openPool(database.ownerUrl);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

describe('a connection that PostgreSQL cuts between two statements', () => {
  it('fails what it was used for, and neither the process nor what comes next', async () => {
    const db = openDatabase(database.apiUrl, { max: 1 });
    const cut = tenantTransaction(db, TENANT, async (tx) => {
      const [connection] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      // An error without a listener would end this process here.
      await owner.query('select pg_terminate_backend($1, 5000)', [connection?.pid]);
      await tx.query('select 1');
    });
    await expect(cut).rejects.toThrow(/connection error|terminat/);
    expect(await tenantTransaction(db, TENANT, (tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }]);
    await db.close();
  });
});

describe('without named statements', () => {
  it('no connection keeps one, so that any connection behind a pooler will do', async () => {
    for (const [hasNamedStatements, kept] of [
      [true, ['greet']],
      [false, []],
    ] as const) {
      const db = openDatabase(database.apiUrl, { max: 1, hasNamedStatements });
      const greet = { name: 'greet', text: 'select $1::text as said', values: ['hello'] };
      expect((await db.pool.query(greet)).rows).toEqual([{ said: 'hello' }]);
      expect((await db.pool.query(greet)).rows).toEqual([{ said: 'hello' }]);
      const { rows } = await db.pool.query<{ name: string }>(
        "select name from pg_prepared_statements where name <> ''",
      );
      expect(rows.map(({ name }) => name)).toEqual(kept);
      expect(await db.prisma.user.count()).toBe(0);
      await db.close();
    }
  });
});

describe('few connections', () => {
  it('keeps the tenants apart of many requests that wait for few connections', async () => {
    const acme = await insertFullTenant(owner, 'acme');
    const globex = await insertFullTenant(owner, 'globex');
    const db = openDatabase(database.apiUrl, { max: 2 });
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, number) => {
        const { tenantId } = number % 3 === 0 ? globex : acme;
        const look = number % 2 === 0 ? tenantReading : tenantTransaction;
        const found = await look(db, tenantId, async (tx) => {
          const first = await tx.query('select id from tenants');
          return [...first, ...(await tx.query('select id from tenants, pg_sleep(0.002)'))];
        });
        return { tenantId, found };
      }),
    );
    for (const { tenantId, found } of seen) expect(found).toEqual([{ id: tenantId }, { id: tenantId }]);
    await db.close();
  });
});

describe('the check at the start', () => {
  it('refuses a login that may look past the policies, though it is no superuser and owns nothing', async () => {
    const role = `bypass_${randomUUID().replaceAll('-', '')}`;
    await owner.query(`create role ${role} login bypassrls password 'plain'`);
    const url = new URL(database.ownerUrl);
    url.username = role;
    url.password = 'plain';
    const pool = openPool(url.href, 1);
    await expect(checkDatabaseRole({ pool })).rejects.toThrow(/BYPASSRLS sees the rows of every tenant/);
    await pool.end();
    await owner.query(`drop role ${role}`);
  });
});
