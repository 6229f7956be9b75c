// The built API on a small pool, as server.ts starts it, in a process of its own. It can also be asked to look at what its
// connections were left in: that is seen from inside a connection only.

/** What was built has no types for these scripts. @param {string} path */
const built = (path) => import(new URL(`../../apps/api/dist/${path}`, import.meta.url).href);

const { buildApp } = await built('app.js');
const { systemClock } = await built('clock.js');
const { loadConfig } = await built('config.js');
const { openDatabase } = await built('db/database.js');
const { checkDatabaseRole } = await built('db/self-check.js');

const config = loadConfig(process.env);
const db = openDatabase(config.apiDatabaseUrl, config.databasePool);
await checkDatabaseRole(db);
const app = await buildApp(config, { db, clock: systemClock });
await app.listen({ host: config.host, port: config.port });
process.send?.({ isListening: true });

process.on('message', async (/** @type {{ look: number }} */ { look }) => {
  process.send?.({ connections: await lookAt(look) });
});
process.once('disconnect', () => process.exit());

/** A transaction always says of itself how it runs, and a pooler hands the rest on from its clients: no one's leftovers. */
const NO_LEFTOVERS = `'transaction_isolation', 'transaction_read_only', 'transaction_deferrable', 'application_name',
  'client_encoding', 'DateStyle', 'TimeZone', 'standard_conforming_strings'`;

/** What a statement of its own finds: it began this moment unless a transaction was left open. */
const LEFT = `
  select pg_backend_pid() as pid, coalesce(current_setting('app.tenant_id', true), '') as tenant,
    now() = statement_timestamp() as "isFresh",
    array(select name from pg_settings where source = 'session' and name not in (${NO_LEFTOVERS})) as settings`;

/**
 * Holds `count` connections at once, so that each is another one, behind a pooler, too: a transaction keeps its connection.
 * @param {number} count
 */
async function lookAt(count) {
  const clients = await Promise.all(Array.from({ length: count }, () => db.pool.connect()));
  try {
    return await Promise.all(clients.map(lookAtOne));
  } finally {
    for (const client of clients) await client.query('rollback').finally(() => client.release());
  }
}

/** @param {import('pg').PoolClient} client */
async function lookAtOne(client) {
  // One message: nothing of another transaction comes between the two.
  const [{ rows }] = /** @type {any} */ (await client.query(`${LEFT}; begin`));
  return rows[0];
}
