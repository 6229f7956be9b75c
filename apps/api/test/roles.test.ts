// What the two roles can do and cannot: the API's, under which requests run, and the owner's, which migrates. Every
// refusal is proved against rows that are there.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { membershipsOfUser } from '../src/db/before-tenant.ts';
import { type Database, openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { checkDatabaseRole } from '../src/db/self-check.ts';
import { tenantReading, tenantTransaction } from '../src/db/tenant-transaction.ts';
import { tableRights, tables } from './catalogue.ts';
import { type FullTenant, insertFullTenant } from './full-tenant.ts';
import { cloneTestDatabase, createBareDatabase, openPool, type TestDatabase } from './test-database.ts';

const DENIED = '42501';

const APPEND_ONLY = [
  ...['audit_events', 'audit_seals'],
  ...['check_ins', 'decisions', 'learnings', 'measurements', 'revisions', 'rule_packs', 'status_updates'],
  'value_reports',
];

let database: TestDatabase;
let db: Database;
let owner: pg.Pool;
let acme: FullTenant;
let globex: FullTenant;
let tenantTables: string[];

beforeAll(async () => {
  database = await cloneTestDatabase();
  db = openDatabase(database.apiUrl, { max: 2 });
  owner = openPool(database.ownerUrl);
  acme = await insertFullTenant(owner, 'acme');
  globex = await insertFullTenant(owner, 'globex');
  tenantTables = (await tables(owner)).filter(({ hasTenant }) => hasTenant).map(({ name }) => name);
});
afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});

const asAcme = <Row>(sql: string, parameters: unknown[] = []) =>
  tenantTransaction(db, acme.tenantId, (tx) => tx.query<Row>(sql, parameters));

const countOf = async (pool: pg.Pool, table: string, tenantId: string): Promise<number> => {
  const { rows } = await pool.query(`select count(*)::int as count from ${table} where tenant_id = $1`, [tenantId]);
  return rows[0].count;
};

describe('the role of the API', () => {
  it('signs in as neither superuser nor BYPASSRLS, and owns nothing', async () => {
    await expect(checkDatabaseRole(db)).resolves.toBeUndefined();
  });

  it.each([
    ['make a table', 'create table loot (id integer)'],
    ['change a table', 'alter table initiatives add column loot text'],
    ['drop a table', 'drop table revisions'],
    ['empty a table', 'truncate sponsors'],
    ['switch row-level security off', 'alter table initiatives disable row level security'],
    ['drop a policy', 'drop policy read_and_write_own_tenant on initiatives'],
    ['add a policy', 'create policy everything on initiatives using (true)'],
    [
      'replace the function of the policies',
      'create or replace function current_tenant() returns uuid language sql return null::uuid',
    ],
    ['make itself more', 'alter role flightpath_api bypassrls'],
    ['become who answers before a tenant is known', 'set role flightpath_before_tenant'],
    ['become the backup', 'set role flightpath_backup'],
    ['read password hashes', 'select rolpassword from pg_authid'],
    ['read files', "select pg_read_file('/etc/passwd')"],
    ['add a job', "select graphile_worker.add_job('begin-day')"],
    ['see the jobs', 'select from graphile_worker.jobs'],
    ['ask for a job that seals events, but by writing one', 'select ask_for_sealing()'],
    ['make a tenant', "insert into tenants values (gen_random_uuid(), 'x', 'x', 'UTC', 'EUR', null, now())"],
  ])('cannot %s', async (_, sql) => {
    await expect(db.pool.query(sql)).rejects.toMatchObject({ code: DENIED });
  });

  it('cannot rewrite what is append-only', async () => {
    const rights = await tableRights(owner, 'flightpath_api');
    for (const table of APPEND_ONLY) {
      expect([table, rights[table]]).toEqual([table, ['INSERT', 'SELECT']]);
      await expect(asAcme(`update ${table} set tenant_id = tenant_id`)).rejects.toMatchObject({ code: DENIED });
      await expect(asAcme(`delete from ${table}`)).rejects.toMatchObject({ code: DENIED });
      await expect(asAcme(`truncate ${table}`)).rejects.toMatchObject({ code: DENIED });
    }
  });

  it('may read and change the organisation in whose name it works, and has no right to make one', async () => {
    // The policy would refuse it as well, with the same code: what was granted is asked for by itself.
    expect((await tableRights(owner, 'flightpath_api')).tenants).toEqual(['SELECT', 'UPDATE']);
  });

  it('has no right on any table beyond reading and writing rows', async () => {
    const rights = Object.values(await tableRights(owner, 'flightpath_api')).flat();
    expect([...new Set(rights)].sort()).toEqual(['DELETE', 'INSERT', 'SELECT', 'UPDATE']);
  });

  it('sees no row of any tenant when no tenant is set, although every table has some', async () => {
    for (const table of tenantTables) {
      expect([table, (await countOf(owner, table, acme.tenantId)) > 0]).toEqual([table, true]);
      expect([table, await countOf(db.pool, table, acme.tenantId)]).toEqual([table, 0]);
    }
    expect((await db.pool.query('select * from tenants')).rows).toEqual([]);
  });

  it('sees the rows of the tenant that is set, and none of another', async () => {
    for (const table of tenantTables) {
      const rows = await asAcme(`select distinct tenant_id from ${table}`);
      expect([table, rows]).toEqual([table, [{ tenant_id: acme.tenantId }]]);
      expect(await asAcme(`select from ${table} where tenant_id = $1`, [globex.tenantId])).toEqual([]);
    }
    expect(await asAcme('select slug from tenants')).toEqual([{ slug: 'acme' }]);
  });

  it('cannot write into another tenant, nor move a row there', async () => {
    const row = [globex.tenantId, uuidv7()];
    await expect(asAcme("insert into departments values ($1, $2, 'Loot', null)", row)).rejects.toMatchObject({
      code: DENIED,
    });
    await expect(asAcme('update departments set tenant_id = $1', [globex.tenantId])).rejects.toMatchObject({
      code: DENIED,
    });
    expect(
      await asAcme('update departments set name = $2 where tenant_id = $1 returning id', [globex.tenantId, 'Loot']),
    ).toEqual([]);
    expect(await asAcme('delete from import_rows where tenant_id = $1 returning identity', [globex.tenantId])).toEqual(
      [],
    );
    expect(await countOf(owner, 'departments', globex.tenantId)).toBe(1);
  });

  it('cannot point to a row of another tenant: keys carry the tenant, and key checks ignore policies', async () => {
    const foreign = { code: '23503' };
    const statement = 'update initiatives set home_department_id = $1';
    await expect(asAcme(statement, [globex.departmentId])).rejects.toMatchObject(foreign);
    await expect(asAcme('update initiatives set owner_id = $1', [globex.personId])).rejects.toMatchObject(foreign);
    await expect(
      asAcme('insert into affected_departments values ($1, $2, $3)', [
        acme.tenantId,
        globex.initiativeId,
        acme.departmentId,
      ]),
    ).rejects.toMatchObject(foreign);
  });

  it('cannot ask PostgreSQL to look past the policies', async () => {
    const look = tenantTransaction(db, acme.tenantId, async (tx) => {
      await tx.query('set local row_security = off');
      return tx.query('select * from initiatives');
    });
    await expect(look).rejects.toMatchObject({ code: DENIED });
  });

  it('carries no tenant over to the next user of the connection', async () => {
    const one = openDatabase(database.apiUrl, { max: 1 });
    try {
      expect(await tenantTransaction(one, acme.tenantId, (tx) => tx.query('select slug from tenants'))).toHaveLength(1);
      expect((await one.pool.query('select slug from tenants')).rows).toEqual([]);
      const failing = tenantTransaction(one, acme.tenantId, (tx) => tx.query('select 1 / 0'));
      await expect(failing).rejects.toMatchObject({ code: '22012' });
      expect((await one.pool.query('select slug from tenants')).rows).toEqual([]);
      expect(await tenantReading(one, globex.tenantId, (tx) => tx.query('select slug from tenants'))).toEqual([
        { slug: 'globex' },
      ]);
    } finally {
      await one.close();
    }
  });

  it('takes nothing but a UUID for a tenant', async () => {
    const attack = `${acme.tenantId}', true); drop table x; --`;
    await expect(tenantTransaction(db, attack, async () => 1)).rejects.toThrow('must be a UUID');
  });
});

describe('the other roles', () => {
  it('cannot sign in', async () => {
    const { rows } = await owner.query(
      "select rolname from pg_roles where rolname like 'flightpath%' and rolcanlogin order by 1",
    );
    expect(rows.map(({ rolname }) => rolname)).toContain('flightpath_api');
    expect(rows.map(({ rolname }) => rolname)).not.toEqual(expect.arrayContaining(['flightpath_before_tenant']));
    expect(rows.map(({ rolname }) => rolname)).not.toEqual(expect.arrayContaining(['flightpath_backup']));
  });

  it('who answers before a tenant is known may read seven tables, and write nothing but a new organisation', async () => {
    expect(await tableRights(owner, 'flightpath_before_tenant')).toEqual({
      api_keys: ['SELECT'],
      identity_providers: ['SELECT'],
      invitations: ['SELECT'],
      members: ['SELECT'],
      midnights: ['SELECT'],
      service_accounts: ['SELECT'],
      tenants: ['SELECT'],
    });
    const { rows } = await owner.query(
      `select distinct table_name::text as "table", privilege_type::text as right
       from information_schema.role_column_grants
       where grantee = 'flightpath_before_tenant' and privilege_type <> 'SELECT'`,
    );
    expect(rows).toEqual([{ table: 'tenants', right: 'INSERT' }]);
  });

  it('the backup reads every table, past the policies, and writes none', async () => {
    const rights = await tableRights(owner, 'flightpath_backup');
    expect([...new Set(Object.values(rights).flat())]).toEqual(['SELECT']);
    const client = await owner.connect();
    try {
      await client.query('begin');
      await client.query('set local role flightpath_backup');
      for (const table of tenantTables) {
        const { rows } = await client.query(`select count(distinct tenant_id)::int as tenants from ${table}`);
        expect([table, rows[0].tenants]).toEqual([table, 2]);
      }
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

describe('an owner who is no superuser, as on a managed database', () => {
  let bare: TestDatabase;
  let plain: pg.Pool;
  const name = `owner_${randomUUID().replaceAll('-', '')}`;

  beforeAll(async () => {
    bare = await createBareDatabase();
    const url = new URL(bare.ownerUrl);
    await owner.query(`create role ${name} login createrole password 'plain'`);
    // On a server of its own this owner makes the roles and may administer them; here they exist already.
    await owner.query(`grant flightpath_api, flightpath_worker, flightpath_before_tenant to ${name} with admin option`);
    await owner.query(`alter database ${url.pathname.slice(1)} owner to ${name}`);
    url.username = name;
    url.password = 'plain';
    await migrate({ ...bare, ownerUrl: url.href });
    plain = openPool(url.href);
  });
  afterAll(async () => {
    await plain.end();
    await bare.drop();
    await owner.query(`drop role ${name}`);
  });

  it('is held to the policies of its own tables', async () => {
    const superuser = openPool(bare.ownerUrl, 1);
    const tenant = await insertFullTenant(superuser, 'initech');
    await superuser.end();
    expect(await countOf(plain, 'initiatives', tenant.tenantId)).toBe(0);
    // A data migration that forgets this says UPDATE 0 and succeeds.
    expect((await plain.query("update initiatives set name = 'x'")).rowCount).toBe(0);
    const seen = await tenantTransaction({ pool: plain }, tenant.tenantId, (tx) => tx.query('select from initiatives'));
    expect(seen).toHaveLength(1);
  });

  it('leaves a door that works: its functions run as a role of their own', async () => {
    const api = openDatabase(bare.apiUrl, { max: 1 });
    try {
      const { rows } = await plain.query('select id from users');
      expect(await membershipsOfUser(api, rows[0].id)).toMatchObject([{ slug: 'initech' }]);
    } finally {
      await api.close();
    }
  });

  it('is refused as the login of the API', async () => {
    await expect(checkDatabaseRole({ pool: plain })).rejects.toThrow(/it owns .* could switch row-level security off/);
  });
});

describe('the check at the start', () => {
  it('refuses a superuser, and says what to do', async () => {
    await expect(checkDatabaseRole({ pool: owner })).rejects.toThrow(/"postgres".*superuser.*Set API_DATABASE_URL/);
  });

  it('refuses when a table of a tenant is not guarded', async () => {
    await owner.query('alter table sponsors no force row level security');
    await expect(checkDatabaseRole(db)).rejects.toThrow(/not enabled and forced.* on sponsors/);
    await owner.query('alter table sponsors force row level security');
    await expect(checkDatabaseRole(db)).resolves.toBeUndefined();
  });
});
