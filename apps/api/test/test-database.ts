// Real databases for tests. `cloneTestDatabase()` gives a test file a migrated, empty database of its own:
//
//   const database = await cloneTestDatabase();   // { apiUrl, ownerUrl, drop() }
//   const db = openDatabase(database.apiUrl);     // as the API signs in: row-level security holds
//   ...
//   await db.close();
//   await database.drop();
//
// The migrations run once per content of prisma/migrations, into a template on the server of TEST_DATABASE_URL (a
// superuser's URL, set by scripts/test-database.mjs); a clone of it takes some 50 ms.
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { MIGRATIONS_FOLDER, migrate } from '../src/db/migrate.ts';
import { API_ROLE, WORKER_ROLE } from '../src/db/roles.ts';

export interface TestDatabase {
  /** As the API signs in. */
  apiUrl: string;
  /** As the worker signs in, which takes jobs. */
  workerUrl: string;
  /** As a superuser: for what only an operator does, and for looking behind the curtain. */
  ownerUrl: string;
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 4_201_986;
/** Roles belong to the whole server: every suite of a run must use the same one. */
const PASSWORD = 'only-for-tests';
/** Besides the migrations, what makes a template. */
const MIGRATORS = ['migrate.ts', 'migrate-job-tables.ts', 'roles.ts', '../../package.json'];

/**
 * Connections to a test database, as its owner. The caller ends them. `drop` also cuts connections that are still
 * closing, and a pool without a listener makes an unhandled error of that.
 */
export function openPool(url: string, max = 2): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => {});
  return pool;
}

/** A new database with all migrations and no rows. Throws where TEST_DATABASE_URL is not set or does not answer. */
export async function cloneTestDatabase(): Promise<TestDatabase> {
  const name = `flightpath_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (server) => {
    const template = await ensureTemplate(server);
    await server.query(`create database ${name} template ${template}`);
  });
  return {
    ...urlsOf(name),
    drop: () => onServer((server) => server.query(`drop database if exists ${name} with (force)`)),
  };
}

/** An empty database without migrations, for tests of the migrations themselves. */
export async function createBareDatabase(): Promise<TestDatabase> {
  const name = `flightpath_bare_${randomUUID().replaceAll('-', '')}`;
  await onServer((server) => server.query(`create database ${name}`));
  return {
    ...urlsOf(name),
    drop: () => onServer((server) => server.query(`drop database if exists ${name} with (force)`)),
  };
}

async function ensureTemplate(server: pg.Client): Promise<string> {
  const name = `flightpath_template_${hashOfMigrations()}`;
  // Test files of other processes ask at the same moment: the first one makes it, under another name until it is whole.
  await server.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await server.query('select from pg_database where datname = $1', [name]);
  if (!rowCount) {
    const draft = `${name}_draft`;
    await server.query(`drop database if exists ${draft} with (force)`);
    await server.query(`create database ${draft}`);
    await migrate(urlsOf(draft));
    await server.query(`alter database ${draft} rename to ${name}`);
  }
  await server.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  return name;
}

function hashOfMigrations(): string {
  const hash = createHash('sha256');
  for (const folder of readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })) {
    if (folder.isDirectory()) hash.update(readFileSync(join(MIGRATIONS_FOLDER, folder.name, 'migration.sql')));
  }
  const folder = join(import.meta.dirname, '../src/db');
  for (const file of MIGRATORS) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

function urlsOf(database: string): Record<'apiUrl' | 'workerUrl' | 'ownerUrl', string> {
  const owner = new URL(serverUrl());
  owner.pathname = `/${database}`;
  const urlOf = (role: string) => {
    const url = new URL(owner);
    url.username = role;
    url.password = PASSWORD;
    return url.href;
  };
  return { apiUrl: urlOf(API_ROLE), workerUrl: urlOf(WORKER_ROLE), ownerUrl: owner.href };
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: Jest sets it for the projects that need PostgreSQL.');
  return url;
}

async function onServer(work: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
