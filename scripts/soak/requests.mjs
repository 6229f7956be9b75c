// What clients ask: every GET of the contract at a tenant, and changes of several kinds, some of which are made to fail.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { query } from '../embedded-database.mjs';
import { root } from '../run-program.mjs';
import { markOf } from './who-owns-what.mjs';

/** A department of this name is refused by a trigger of this test, after everything else of the change was written. */
export const FAILS_LATE = 'fails in the middle';

/** @typedef {{ method: string, path: string, body?: object }} Asked below `/api/v1/tenants/{tenant}` */

/** @typedef {{ keys: string[], jammedKey: string, ids: Record<string, string[]> }} Records of a tenant, to be put into paths */

/** By what stands before `{id}` in a path, where the ids are kept. */
const ID_LISTS = { flags: 'flags', imports: 'imports', indicators: 'indicators', 'rule-packs': 'rule_packs' };

/** @param {string} url of the owner @param {string} slug @returns {Promise<Records>} */
export async function readRecords(url, slug) {
  const of = (/** @type {string} */ table, column = 'id') =>
    query(
      url,
      `select r.${column}::text as id from ${table} r join tenants t on t.id = r.tenant_id
       where t.slug = $1 order by r.tenant_id, r.${column} limit 200`,
      [slug],
    ).then((rows) => rows.map(({ id }) => id));
  const keys = (await of('initiatives', 'number')).map((number) => `INI-${number}`);
  /** @type {Records['ids']} */
  const ids = {};
  for (const [list, table] of Object.entries(ID_LISTS)) {
    ids[list] = await of(table, table === 'rule_packs' ? 'version' : 'id');
  }
  return { keys: keys.slice(1), jammedKey: keys[0] ?? '', ids };
}

/** @returns {string[]} the paths of all reads of a tenant, with the names of their parameters */
export function readPaths() {
  const { paths } = JSON.parse(readFileSync(join(root, 'apps/api/openapi.json'), 'utf8'));
  const prefix = '/api/v1/tenants/{tenant}';
  return Object.keys(paths)
    .filter((path) => path.startsWith(`${prefix}/`) && paths[path].get)
    .map((path) => path.slice(prefix.length));
}

/** @template T @param {readonly T[]} list @returns {T} */
export const anyOf = (list) => list[Math.floor(Math.random() * list.length)];

/** @param {Records} records @param {string} template @returns {Asked} */
export function readOf({ keys, ids }, template) {
  const path = template
    .replace(/([a-z-]+)\/\{id\}/, (_, list) => `${list}/${anyOf(ids[list] ?? []) ?? NOTHING}`)
    .replace('{key}', () => anyOf(keys))
    .replace('{number}', '1');
  return { method: 'GET', path };
}

const NOTHING = '00000000-0000-7000-8000-000000000000';

/** @param {string} slug @param {Records} records @param {number} number of the change @returns {Asked} */
export function changeOf(slug, { keys }, number) {
  const mark = `${markOf(slug)} ${number}`;
  const key = anyOf(keys);
  return anyOf([
    { method: 'POST', path: '/ideas', body: { date: '2026-03-09', title: `Thought ${mark}` } },
    { method: 'POST', path: '/departments', body: { name: `Unit ${mark}`, parentId: null } },
    { method: 'POST', path: '/departments', body: { name: `${FAILS_LATE} ${mark}`, parentId: null } },
    {
      method: 'POST',
      path: `/initiatives/${key}/status-updates`,
      body: { health: 'on-track', summary: `Stands well, ${mark}` },
    },
    { method: 'POST', path: '/initiatives', body: { name: `Pilot ${mark}` } },
    { method: 'POST', path: '/initiatives', body: { name: '', colour: 'refused' } },
  ]);
}

/** It waits for a row that this test holds, until PostgreSQL ends the statement. @param {Records} records @returns {Asked} */
export const jammedChange = ({ jammedKey }) => ({
  method: 'POST',
  path: `/initiatives/${jammedKey}/status-updates`,
  body: { health: 'on-track', summary: 'Waits in vain' },
});
