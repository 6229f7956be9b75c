// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is looked through is code.
import { describe, expect, it } from '@jest/globals';
import { tablesOfTenants, waysAround } from './one-way-to-rows.ts';
import { sourceFiles } from './source-files.ts';

const tables = tablesOfTenants(sourceFiles(['prisma/migrations'], /\.sql$/));
const PATH = 'apps/api/src/features/departments/list-departments.ts';
const found = (text: string, path = PATH) => waysAround([{ path, text }], tables);

it('knows the tables of tenants from the migrations', () => {
  expect(tables.length).toBeGreaterThan(45);
  expect(tables).toEqual(expect.arrayContaining(['departments', 'api_keys', 'midnights', 'audit_events']));
  for (const open of ['users', 'sessions', 'tenants']) expect(tables).not.toContain(open);
});

it('there is one way to the rows of a tenant', () => {
  const files = sourceFiles(['apps/api/src'], /(?<!\.test)\.ts$/);
  expect(files.length).toBeGreaterThan(300);
  expect(waysAround(files, tables)).toEqual([]);
});

describe('a way around is found:', () => {
  it.each([
    ['the pool', "await db.pool.query('select name from departments')", 'asks the pool about departments'],
    ['a pool by its name', 'await pool.query<Row>(`update public.people set name = $1`)', 'asks the pool about people'],
    ['a named statement', "pool.query({ name: 'x', text: 'select from t join api_keys k on true' })", 'about api_keys'],
    ['a constant', "const ASK = 'delete from ideas';\nawait pool.query(ASK);", 'asks the pool about ideas'],
    ['a connection', 'const client = await db.pool.connect();', 'takes a connection out of the pool'],
    ['Prisma', 'await db.prisma.department.findMany();', 'asks Prisma outside of a tenant'],
    ['a tenant of its own', "tx.query(`select set_config('app.tenant_id', $1, true)`)", 'chooses a tenant itself'],
    ['a statement that sets', "tx.query(`set local app.tenant_id = 'x'`)", 'chooses a tenant itself'],
  ])('%s', (_, text, sentence) => {
    expect(found(text)).toEqual([expect.stringContaining(sentence)]);
  });

  it('a tenant for the whole session, where tenants are chosen', () => {
    const path = 'apps/api/src/db/tenant-transaction.ts';
    expect(found("`select set_config('app.tenant_id', '${tenantId}', true)`", path)).toEqual([]);
    expect(found("`select set_config('app.tenant_id', '${tenantId}', false)`", path)).toHaveLength(1);
  });
});

describe('and let through are', () => {
  it.each([
    ['tables of no tenant', "await pool.query('select from sessions s join users u on true')"],
    ['the functions of the door', "await pool.query('select * from memberships_of_user($1)')"],
    ['the rows of a transaction', "await tx.query('select name from departments')"],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
