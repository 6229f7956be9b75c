// Jest's global set-up for the projects that need PostgreSQL: TEST_DATABASE_URL, else one embedded server for the run.
import { join, resolve } from 'node:path';
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
  const home = chooseHome(root, { override: process.env.FLIGHTPATH_DATA_DIR });
  const database = await startEmbeddedDatabase({ dataDir: join(home.folder, 'test'), isDisposable: true });
  if (!database.isShared) await dropLeftovers(database.url);
  process.env.TEST_DATABASE_URL = database.url;
  globalThis.stopTestDatabase = database.stop;
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
