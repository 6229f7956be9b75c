// Which tenant an id or a name belongs to, so that every answer can be searched for what is another's.
import { query } from '../embedded-database.mjs';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Columns whose texts are a tenant's own, in words that nobody else uses by chance. */
const NAMES = ['people.name', 'people.email', 'initiatives.name', 'learnings.title', 'ideas.title', 'tenants.name'];

const SHORTEST_NAME = 8;

/** A search for hundreds of names costs as much as the answer itself: every so many answers. */
const NAMES_EVERY = 5;

/** @typedef {Map<string, Set<string>>} Owners by an id: the tenants that have it */

/**
 * Every id that stands in a table of a tenant, by the tenants that have a row with it.
 * @param {string} url of the owner
 * @returns {Promise<Owners>}
 */
export async function readOwners(url) {
  const columns = await query(
    url,
    `select c.table_name as "table", c.column_name as "column" from information_schema.columns c
     join information_schema.columns t using (table_schema, table_name)
     join pg_class r on r.oid = format('%I.%I', c.table_schema, c.table_name)::regclass and r.relkind = 'r'
     where c.table_schema = 'public' and c.data_type = 'uuid' and t.column_name = 'tenant_id' and t.is_nullable = 'NO'`,
  );
  const selects = columns.map(
    ({ table, column }) => `select tenant_id, "${column}" as id from "${table}" where "${column}" is not null`,
  );
  const rows = await query(
    url,
    `select distinct t.slug, owned.id::text as id from (${selects.join(' union all ')}) owned
     join tenants t on t.id = owned.tenant_id`,
  );
  /** @type {Owners} */
  const owners = new Map();
  for (const { slug, id } of rows) owners.set(id, (owners.get(id) ?? new Set()).add(slug));
  return owners;
}

/**
 * By tenant, the names that only others have.
 * @param {string} url of the owner
 * @param {string[]} slugs
 * @returns {Promise<Map<string, RegExp>>}
 */
export async function readForeignNames(url, slugs) {
  /** @type {Map<string, Set<string>>} */
  const names = new Map(slugs.map((slug) => [slug, new Set()]));
  for (const each of NAMES) {
    const [table, column] = each.split('.');
    const tenant = table === 'tenants' ? 'id' : 'tenant_id';
    const rows = await query(
      url,
      `select t.slug, n."${column}" as name from "${table}" n join tenants t on t.id = n.${tenant}
       where length(n."${column}") >= ${SHORTEST_NAME}`,
    );
    for (const { slug, name } of rows) names.get(slug)?.add(name);
  }
  const foreign = (/** @type {string} */ slug) => {
    const own = names.get(slug) ?? new Set();
    const others = [...names].flatMap(([other, texts]) => (other === slug ? [] : [...texts, markOf(other)]));
    return new RegExp(
      others
        .filter((name) => !own.has(name))
        .map(escaped)
        .join('|'),
    );
  };
  return new Map(slugs.map((slug) => [slug, foreign(slug)]));
}

/** @param {string} slug what every text holds that is written in the tenant */
export const markOf = (slug) => `written-by-${slug}`;

/** @param {string} text as it stands in JSON */
const escaped = (text) =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Looks through the answers. An id that was not there at the beginning is looked up at the end.
 * @param {{ owners: Owners, foreignNames: Map<string, RegExp> }} known
 */
export function createInspector({ owners, foreignNames }) {
  /** @type {Map<string, Set<string>>} */
  const unknown = new Map();
  /** @type {string[]} */
  const foreign = [];
  let looked = 0;
  return {
    /** @param {string} slug @param {string} request @param {string} text */
    inspect(slug, request, text) {
      looked += 1;
      for (const [id] of text.matchAll(UUID)) {
        const whose = owners.get(id);
        if (whose === undefined) unknown.set(id, (unknown.get(id) ?? new Set()).add(slug));
        else if (!whose.has(slug)) foreign.push(`${slug}: ${request} answered ${id}, of ${[...whose].join(' and ')}`);
      }
      if (looked % NAMES_EVERY !== 0) return;
      const name = foreignNames.get(slug)?.exec(text)?.[0];
      if (name) foreign.push(`${slug}: ${request} answered "${name}"`);
    },
    /** @param {Owners} ownersNow @returns {string[]} what was another tenant's */
    foreignRows(ownersNow) {
      const late = [...unknown].flatMap(([id, askers]) => {
        const whose = ownersNow.get(id);
        if (whose === undefined) return [];
        return [...askers]
          .filter((slug) => !whose.has(slug))
          .map((slug) => `${slug}: ${id}, of ${[...whose].join(' and ')}`);
      });
      return [...foreign, ...late];
    },
  };
}
