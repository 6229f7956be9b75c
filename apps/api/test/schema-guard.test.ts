// What PostgreSQL's own catalogue must say of the migrated database: tenancy by its keys and policies, and the same
// tables as schema.prisma. A new table is held to all of it on its first day.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { MIGRATIONS_FOLDER } from '../src/db/migrate.ts';
import { columns, foreignKeys, functions, type Index, indexes, policies, tables } from './catalogue.ts';
import { ddlOfPrismaSchema } from './prisma-ddl.ts';
import { cloneTestDatabase, createBareDatabase, openPool, type TestDatabase } from './test-database.ts';

/** The tables of no tenant: who may sign in, the organisations themselves, and counts of requests. The list only shrinks. */
const WITHOUT_TENANT = [
  'accounts',
  'email_changes',
  'rate_limits',
  'second_factors',
  'sessions',
  'tenants',
  'users',
  'verifications',
];
/** Answering before a tenant is known: the tables that one role, which cannot sign in, may read. */
const BEFORE_TENANT = [
  ...['api_keys', 'identity_providers', 'invitations', 'members', 'midnights', 'service_accounts', 'tenants'],
];
/** The one that it writes, by the function that makes a tenant. */
const MADE_BEFORE_TENANT = 'tenants';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await cloneTestDatabase();
  pool = openPool(database.ownerUrl);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const ofTenants = async () => (await tables(pool)).filter((table) => table.hasTenant).map((table) => table.name);
const startsWith = (index: Index, wanted: readonly string[]) =>
  wanted.every((_, place) => wanted.includes(index.columns[place] ?? ''));

describe('every table of a tenant', () => {
  it('is every table but a few', async () => {
    const others = (await tables(pool)).filter((table) => !table.hasTenant).map((table) => table.name);
    expect(others).toEqual(WITHOUT_TENANT);
    expect((await ofTenants()).length).toBeGreaterThan(25);
  });

  it('enables and forces row-level security', async () => {
    const guarded = (await tables(pool)).filter((table) => table.hasTenant || table.name === 'tenants');
    expect(guarded.filter((table) => !(table.isEnabled && table.isForced))).toEqual([]);
  });

  it('has one policy for everybody, that reads and writes by the tenant of the transaction', async () => {
    const all = await policies(pool);
    for (const table of [...(await ofTenants()), 'tenants']) {
      const own = all.filter((policy) => policy.table === table && policy.roles.includes('public'));
      const condition = `(${table === 'tenants' ? 'id' : 'tenant_id'} = ( SELECT current_tenant() AS current_tenant))`;
      expect({ table, own }).toEqual({
        table,
        own: [{ table, name: 'read_and_write_own_tenant', roles: ['public'], using: condition, withCheck: condition }],
      });
    }
  });

  it('lets no role past that policy but the one that answers before a tenant is known', async () => {
    const others = (await policies(pool)).filter((policy) => !policy.roles.includes('public'));
    expect(others.map(({ table, name, roles }) => [table, name, roles])).toEqual([
      ...BEFORE_TENANT.map((table) => [table, 'answer_before_tenant', ['flightpath_before_tenant']]),
      [MADE_BEFORE_TENANT, 'make_before_tenant', ['flightpath_before_tenant']],
    ]);
  });

  it('has a primary key and unique indexes that start with the tenant', async () => {
    const mine = await ofTenants();
    const unique = (await indexes(pool)).filter((index) => mine.includes(index.table) && index.isUnique);
    expect(unique.filter((index) => index.columns[0] !== 'tenant_id')).toEqual([]);
    expect(mine.filter((table) => !unique.some((index) => index.table === table && index.isPrimary))).toEqual([]);
  });
});

describe('every foreign key', () => {
  it('between tables of a tenant carries the tenant first, on both sides', async () => {
    const mine = await ofTenants();
    const keys = (await foreignKeys(pool)).filter((key) => mine.includes(key.table) && mine.includes(key.target));
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => key.columns[0] !== 'tenant_id' || key.targetColumns[0] !== 'tenant_id')).toEqual([]);
  });

  it('leads from a table of no tenant to none of a tenant', async () => {
    const mine = await ofTenants();
    const keys = (await foreignKeys(pool)).filter((key) => !mine.includes(key.table) && mine.includes(key.target));
    expect(keys).toEqual([]);
  });

  it('has an index that starts with its columns', async () => {
    const all = (await indexes(pool)).filter((index) => !index.isPartial);
    const bare = (await foreignKeys(pool)).filter(
      (key) => !all.some((index) => index.table === key.table && startsWith(index, key.columns)),
    );
    expect(bare).toEqual([]);
  });
});

describe('every function', () => {
  it('is closed to the public, and pins its search path where it runs as its owner', async () => {
    const all = await functions(pool);
    expect(all.map(({ name }) => name)).toEqual([
      'api_key_in_tenant',
      'ask_for_sealing',
      'current_tenant',
      'keep_session_short',
      'make_tenant',
      'membership_in_tenant',
      'memberships_of_user',
      'open_invitation',
      'tenant_with_provider',
      'tenants_past_midnight',
    ]);
    expect(all.filter(({ isPublic }) => isPublic)).toEqual([]);
    for (const { name, isSecurityDefiner, settings, owner } of all) {
      if (!isSecurityDefiner) continue;
      expect(settings).toEqual(['search_path=pg_catalog, public, pg_temp']);
      expect(owner).toBe(name === 'ask_for_sealing' ? 'flightpath_worker' : 'flightpath_before_tenant');
    }
  });
});

describe('the columns', () => {
  it('are text and timestamptz, not varchar and timestamp', async () => {
    const wrong = (await columns(pool)).filter(({ type }) =>
      /character|timestamp without|money|real|double/.test(type),
    );
    expect(wrong).toEqual([]);
  });

  it('of every fact say when and by what means it was recorded', async () => {
    const all = await columns(pool);
    const facts = all.filter(({ name }) => name === 'recorded_means').map(({ table }) => table);
    expect(facts).toEqual(
      expect.arrayContaining(['champions', 'check_ins', 'decisions', 'evidence', 'measurements', 'sponsors']),
    );
    // Neither has a default: a fact recorded without its clock and its means would look like an activity.
    const moments = all.filter(({ table, name }) => facts.includes(table) && /^recorded_(at|means)$/.test(name));
    expect(moments.length).toBe(2 * facts.length);
    expect(moments.filter(({ isNullable, defaultsTo }) => isNullable || defaultsTo !== null)).toEqual([]);
  });
});

describe('the migrations', () => {
  const names = readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(names.map(({ name }) => name))('%s is named by time and deed, and says what each row means', (name) => {
    expect(name).toMatch(/^\d{14}_[a-z]+(_[a-z]+)+$/);
    const sql = readFileSync(join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8');
    const lines = sql.split('\n');
    const silent = lines.filter((line, at) => line.startsWith('create table') && !lines[at - 1]?.startsWith('-- '));
    expect(silent).toEqual([]);
    expect(lines.length).toBeLessThan(300);
  });

  it('make the tables that schema.prisma describes', async () => {
    const bare = await createBareDatabase();
    const described = openPool(bare.ownerUrl, 1);
    try {
      await described.query(await ddlOfPrismaSchema(bare.ownerUrl));
      expect(await shapeOf(described)).toEqual(await shapeOf(pool));
    } finally {
      await described.end();
      await bare.drop();
    }
  });
});

/** What schema.prisma can say of the tables, sorted. Checks, partial indexes and indexes on expressions it cannot. */
async function shapeOf(of: pg.Pool) {
  const plain = (await indexes(of)).filter((index) => !index.isPartial && !index.columns.includes(null));
  // A unique index that tells nulls apart from nothing is the same to Prisma as one that does not.
  return {
    columns: (await columns(of)).map(asPrismaMakesIt).sort(),
    foreignKeys: (await foreignKeys(of)).map((key) => JSON.stringify(key)).sort(),
    indexes: plain
      .map((index) => `${index.table} ${index.isUnique ? 'unique ' : ''}(${index.columns.join(', ')})`)
      .sort(),
  };
}

function asPrismaMakesIt({ table, name, type, isNullable, defaultsTo }: Awaited<ReturnType<typeof columns>>[number]) {
  // Prisma makes lists nullable and every timestamp precise to the microsecond, which is what timestamptz is anyway.
  const nullable = isNullable && !type.endsWith('[]');
  const typeName = type.replace('timestamp(6) with', 'timestamp with');
  const initial = defaultsTo?.replace(/^ARRAY\[\]::(.*)$/, "'{}'::$1") ?? null;
  return `${table}.${name} ${typeName}${nullable ? '' : ' not null'}${initial === null ? '' : ` default ${initial}`}`;
}
