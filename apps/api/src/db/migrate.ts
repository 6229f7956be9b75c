// Applies prisma/migrations as `prisma migrate deploy` would, and keeps its books (`_prisma_migrations`), without its
// engine: docs/decisions/0006-plain-sql-migrations.md. Then the tables of the jobs, which have books of their own.
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { migrateJobTables } from './migrate-job-tables.ts';
import { ensureRoles, type Logins } from './roles.ts';

/** The same depth from the sources and from the build. */
export const MIGRATIONS_FOLDER = resolve(import.meta.dirname, '../../../../prisma/migrations');

/** The number that Prisma's own tool locks, so that the two never run at once. */
const LOCK = 72_707_369;

const BOOKS = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** The roles of the other logins are made with the passwords of their URLs. */
export interface MigrateOptions extends Logins {
  /** The login that owns the tables. */
  ownerUrl: string;
  folder?: string;
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Makes the roles, then applies what is not yet applied, each migration in a transaction of its own together with its
 * entry in the books. Waits for another run to end. Returns the names of what it applied.
 * Throws an Error that names the migration when one fails, or was edited after it had been applied.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const { ownerUrl, folder = MIGRATIONS_FOLDER } = options;
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'flightpath-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureRoles(client, options);
    await client.query(BOOKS);
    const applied = await readApplied(client);
    const pending = migrations.filter((migration) => !isApplied(migration, applied));
    for (const migration of pending) await apply(client, migration);
    await migrateJobTables(client, ownerUrl);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null`,
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function isApplied({ name, checksum }: Migration, applied: Map<string, string>): boolean {
  const recorded = applied.get(name);
  if (recorded !== undefined && recorded !== checksum) {
    throw new Error(`The migration ${name} was edited after it had been applied here. Restore it and add a new one.`);
  }
  return recorded !== undefined;
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed and changed nothing: ${(error as Error).message}`, { cause: error });
  }
}
