// What goes wrong on purpose while clients ask: changes that fail at their last step, statements that wait until PostgreSQL ends
// them, connections that it cuts.
import { createRequire } from 'node:module';
import { query } from '../embedded-database.mjs';
import { FAILS_LATE } from './requests.mjs';

const STATEMENT_TIMEOUT_MS = 2_000;

/** The event is the last thing that a change writes. */
const FAIL_LATE = `
  create function fail_late() returns trigger language plpgsql as $$
    begin raise exception 'on purpose'; end
  $$;
  grant execute on function fail_late() to public;
  create trigger fail_late before insert on audit_events for each row
    when (new.summary like '%${FAILS_LATE}%') execute function fail_late()`;

/** @param {string} url of the owner */
export async function prepareTrouble(url) {
  await query(url, FAIL_LATE);
  await query(url, `alter role flightpath_api set statement_timeout = ${STATEMENT_TIMEOUT_MS}`);
}

const CUT_EVERY_MS = 5_000;

const CUT_ONE = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where usename = 'flightpath_api' order by random() limit 1`;

/**
 * Holds one initiative of each tenant, and cuts a connection of the API every few seconds, until it is stopped.
 * @param {string} url of the owner
 * @param {{ slug: string, key: string }[]} held
 * @returns {Promise<() => Promise<void>>} stops it
 */
export async function makeTrouble(url, held) {
  const { Client } = createRequire(new URL('../../apps/api/package.json', import.meta.url))('pg');
  const holder = new Client({ connectionString: url });
  await holder.connect();
  await holder.query('begin');
  for (const { slug, key } of held) {
    await holder.query(
      `select from initiatives i join tenants t on t.id = i.tenant_id
       where t.slug = $1 and 'INI-' || i.number = $2 for update of i`,
      [slug, key],
    );
  }
  const cutting = setInterval(() => query(url, CUT_ONE).catch(() => {}), CUT_EVERY_MS);
  return async () => {
    clearInterval(cutting);
    await holder.query('rollback');
    await holder.end();
  };
}

/** @param {string} url of the owner @returns {Promise<number>} connections of the API that wait inside a transaction */
export async function countOpenTransactions(url) {
  const [{ count }] = await query(
    url,
    `select count(*)::int as count from pg_stat_activity
     where usename = 'flightpath_api' and state like 'idle in transaction%'`,
  );
  return count;
}
