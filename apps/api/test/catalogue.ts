// Questions to PostgreSQL's own catalogue about the tables in `public`.
import type pg from 'pg';

export interface Column {
  table: string;
  name: string;
  type: string;
  isNullable: boolean;
  defaultsTo: string | null;
}

export interface ForeignKey {
  table: string;
  columns: string[];
  target: string;
  targetColumns: string[];
  onDelete: string;
}

export interface Index {
  table: string;
  name: string;
  /** `null` where an expression stands. */
  columns: (string | null)[];
  isUnique: boolean;
  isPrimary: boolean;
  isPartial: boolean;
}

export interface Policy {
  table: string;
  name: string;
  roles: string[];
  using: string | null;
  withCheck: string | null;
}

const ask = async <Row>(pool: pg.Pool, sql: string): Promise<Row[]> => (await pool.query(sql)).rows as Row[];

/** Every table but Prisma's own books. A session has no tenant, but may be narrowed to one: its `tenant_id` may be null. */
export const tables = (pool: pg.Pool) =>
  ask<{ name: string; isEnabled: boolean; isForced: boolean; hasTenant: boolean }>(
    pool,
    `select c.relname::text as name, c.relrowsecurity as "isEnabled", c.relforcerowsecurity as "isForced",
       exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull
       ) as "hasTenant"
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'
     order by 1`,
  );

export const columns = (pool: pg.Pool) =>
  ask<Column>(
    pool,
    `select c.relname::text as "table", a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type,
       not a.attnotnull as "isNullable", pg_get_expr(d.adbin, d.adrelid) as "defaultsTo"
     from pg_attribute a
     join pg_class c on c.oid = a.attrelid
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
       and not a.attisdropped and c.relname <> '_prisma_migrations'
     order by 1, a.attnum`,
  );

export const foreignKeys = (pool: pg.Pool) =>
  ask<ForeignKey>(
    pool,
    `select c.relname::text as "table", f.relname::text as target,
       case k.confdeltype when 'c' then 'cascade' when 'a' then 'no action' else k.confdeltype::text end as "onDelete",
       (select array_agg(a.attname::text order by u.place) from unnest(k.conkey) with ordinality u (number, place)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.number) as columns,
       (select array_agg(a.attname::text order by u.place) from unnest(k.confkey) with ordinality u (number, place)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.number) as "targetColumns"
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid
     join pg_class f on f.oid = k.confrelid
     where k.contype = 'f' and c.relnamespace = 'public'::regnamespace
     order by 1, k.conkey, 2`,
  );

export const indexes = (pool: pg.Pool) =>
  ask<Index>(
    pool,
    `select c.relname::text as "table", i.relname::text as name, x.indisunique as "isUnique",
       x.indisprimary as "isPrimary", x.indpred is not null as "isPartial",
       (select array_agg(a.attname::text order by u.place)
        from unnest(x.indkey::int2[]) with ordinality u (number, place)
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = u.number) as columns
     from pg_index x
     join pg_class c on c.oid = x.indrelid
     join pg_class i on i.oid = x.indexrelid
     where c.relnamespace = 'public'::regnamespace and c.relname <> '_prisma_migrations'
     order by 1, 2`,
  );

export const policies = (pool: pg.Pool) =>
  ask<Policy>(
    pool,
    `select tablename::text as "table", policyname::text as name, roles::text[] as roles, qual as using,
       with_check as "withCheck"
     from pg_policies where schemaname = 'public' order by 1, 2`,
  );

/** What each role may do with each table: `{ "sponsors": ["DELETE", ...] }`. */
export async function tableRights(pool: pg.Pool, role: string): Promise<Record<string, string[]>> {
  const rows = await ask<{ table: string; rights: string[] }>(
    pool,
    `select table_name as "table", array_agg(privilege_type::text order by privilege_type::text) as rights
     from information_schema.role_table_grants where grantee = '${role}' and table_schema = 'public' group by 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.table, row.rights]));
}

export const functions = (pool: pg.Pool) =>
  ask<{ name: string; isSecurityDefiner: boolean; settings: string[] | null; isPublic: boolean; owner: string }>(
    pool,
    `select p.proname::text as name, p.prosecdef as "isSecurityDefiner", p.proconfig as settings,
       pg_get_userbyid(p.proowner)::text as owner,
       exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0) as "isPublic"
     from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`,
  );
