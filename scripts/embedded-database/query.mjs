// One statement on one connection, with the driver the API already has.
import { createRequire } from 'node:module';

/**
 * @param {string} url
 * @param {string} sql
 * @param {unknown[]} [values]
 * @returns {Promise<Record<string, any>[]>} the rows
 */
export async function query(url, sql, values = []) {
  const { Client } = createRequire(new URL('../../apps/api/package.json', import.meta.url))('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // A lost connection fails the statement below; it must not end the process as well.
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
