import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createBareDatabase, type TestDatabase } from '../../test/test-database.ts';
import { MIGRATIONS_FOLDER, migrate } from './migrate.ts';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createBareDatabase();
  folder = mkdtempSync(join(tmpdir(), 'flightpath-migrations-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const add = (name: string, sql: string) => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
};

async function ask<Row>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrating', () => {
  it('applies each migration once, also when two start at the same moment', async () => {
    cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
    const applied = await Promise.all([migrate({ ...database, folder }), migrate({ ...database, folder })]);
    expect(applied.map(({ length }) => length > 0).sort()).toEqual([false, true]);
    expect(await migrate({ ...database, folder })).toEqual([]);
  });

  it("keeps Prisma's books: name, checksum and one step, finished", async () => {
    add('20260101000000_create_one', 'create table one (id integer);');
    await migrate({ ...database, folder });
    expect(
      await ask(`select migration_name as name, checksum, applied_steps_count as steps, logs, rolled_back_at as undone,
        finished_at >= started_at as "isFinished" from _prisma_migrations`),
    ).toEqual([
      {
        name: '20260101000000_create_one',
        // sha256 of the file, as sha256sum prints it
        checksum: 'a5240b673120570f18dd75e758c251f6c2e84315d426624a6916dd1c2fd26eed',
        steps: 1,
        logs: null,
        undone: null,
        isFinished: true,
      },
    ]);
  });

  it('leaves nothing of one that fails, keeps those before it, and goes on once it is mended', async () => {
    add('20260101000000_create_one', 'create table one (id integer);');
    add('20260102000000_create_two', 'create table two (id integer); select 1 / 0;');
    const failure = 'The migration 20260102000000_create_two failed and changed nothing: division by zero';
    await expect(migrate({ ...database, folder })).rejects.toThrow(failure);
    const tables = "select tablename from pg_tables where schemaname = 'public' and tablename in ('one', 'two')";
    expect(await ask(tables)).toEqual([{ tablename: 'one' }]);
    add(
      '20260102000000_create_two',
      "create function two() returns text language sql return 'a;b'; create table two ();",
    );
    expect(await migrate({ ...database, folder })).toEqual(['20260102000000_create_two']);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    add('20260101000000_create_one', 'create table one (id integer);');
    await migrate({ ...database, folder });
    add('20260101000000_create_one', 'create table one (id bigint);');
    await expect(migrate({ ...database, folder })).rejects.toThrow('20260101000000_create_one was edited');
  });

  it('refuses to make anybody but flightpath_api the login of the API', async () => {
    const wrong = { ownerUrl: database.ownerUrl, apiUrl: database.ownerUrl, folder };
    await expect(migrate(wrong)).rejects.toThrow('must sign in as flightpath_api');
  });

  it('refuses to make anybody but flightpath_worker the login that takes jobs', async () => {
    const wrong = { ...database, workerUrl: database.apiUrl, folder };
    await expect(migrate(wrong)).rejects.toThrow('WORKER_DATABASE_URL must sign in as flightpath_worker');
  });

  it('needs no login for the worker', async () => {
    add('20260101000000_create_one', 'create table one (id integer);');
    expect(await migrate({ ...database, workerUrl: null, folder })).toEqual(['20260101000000_create_one']);
    expect(await ask('select from graphile_worker.jobs')).toEqual([]);
  });
});
