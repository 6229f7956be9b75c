// Jest's global set-up for the projects that need PostgreSQL: TEST_DATABASE_URL, else one embedded server for the run.
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isAlive } from './embedded-database/start-lock.mjs';
import { chooseHome, query, startEmbeddedDatabase } from './embedded-database.mjs';

const root = resolve(import.meta.dirname, '..');

/** Sets `TEST_DATABASE_URL`, a superuser URL: the suites make their own roles and databases on it. */
export default async function startTestDatabase() {
  if (process.env.TEST_DATABASE_URL) {
    await query(process.env.TEST_DATABASE_URL, 'select 1').catch((error) => {
      throw new Error(`TEST_DATABASE_URL does not answer: ${error.message}`);
    });
    return;
  }
  const { url, stop } = (await startInMemory()) ?? (await startOnDisk());
  process.env.TEST_DATABASE_URL = url;
  globalThis.stopTestDatabase = stop;
}

/** Where Linux keeps files in memory. A clone of the template is hundreds of small files, which a disk makes ten times slower. */
const MEMORY = '/dev/shm';
const NEEDED_BYTES = 2e9;
const NAME = /^flightpath-test-(\d+)-/;

/** A server of this run's own, gone with it; `null` where there is no such place, or a small one (a container's default). */
async function startInMemory() {
  if (process.env.FLIGHTPATH_DATA_DIR || !existsSync(MEMORY)) return null;
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize < NEEDED_BYTES) return null;
  for (const name of readdirSync(MEMORY)) {
    const [, run] = NAME.exec(name) ?? [];
    if (run && !isAlive(Number(run))) await remove(join(MEMORY, name));
  }
  const { folder: dataDir } = chooseHome(root, {
    override: join(MEMORY, `flightpath-test-${process.pid}-${randomUUID()}`),
  });
  const { url } = await startEmbeddedDatabase({ dataDir, isDisposable: true });
  return { url, stop: () => remove(dataDir) };
}

/** Stops the server that lives there, also that of a run that was killed, and forgets its files. @param {string} dataDir */
async function remove(dataDir) {
  const server = await startEmbeddedDatabase({ dataDir, isDisposable: true }).catch(() => null);
  // Without one, the run was killed before it had made a server: only its files are there.
  await server?.stop();
  rmSync(dataDir, { recursive: true });
}

/** A server that is kept for the next run, and shared with others of this checkout. */
async function startOnDisk() {
  const home = chooseHome(root, { override: process.env.FLIGHTPATH_DATA_DIR });
  const database = await startEmbeddedDatabase({ dataDir: join(home.folder, 'test'), isDisposable: true });
  if (!database.isShared) await dropLeftovers(database.url);
  return database;
}

/**
 * What killed runs left behind; nobody else uses the server now. The newest migrated templates stay: the suites make a
 * new one only when the migrations have changed.
 */
const LEFT_OVER = `
  select datname from pg_database
  where not datistemplate and datname <> 'postgres' and oid not in (
    select oid from pg_database
    where datname ~ '^flightpath_template_[0-9a-f]+$' order by oid desc limit 2
  )`;

/** @param {string} url */
async function dropLeftovers(url) {
  for (const { datname } of await query(url, LEFT_OVER)) {
    await query(url, `drop database if exists "${datname}" with (force)`);
  }
}
