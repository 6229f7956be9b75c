import type { TestApp } from './harness.ts';
import type { TenantSlug } from './two-tenants.ts';

/** Everything that is stored of the tenant, as one text: the same before and after means that nothing was written. */
export async function fingerprintOf({ owner, ...tenants }: TestApp, slug: TenantSlug = 'acme'): Promise<string> {
  const { rows: tables } = await owner.query(
    `select attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attname = 'tenant_id' and a.attnotnull and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by t::text)), '') as sum
       from ${name} t where tenant_id = $1`,
      [tenants[slug].id],
    );
    parts.push(`${name} ${rows[0].sum}`);
  }
  return parts.join('\n');
}
