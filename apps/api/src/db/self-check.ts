import pg from 'pg';
import type { Database } from './database.ts';
import { JOB_SCHEMA } from './migrate-job-tables.ts';

interface Answer {
  role: string;
  isSuperuser: boolean;
  canBypass: boolean;
  owned: string[];
  unguarded: string[];
}

const QUESTION = `
  select current_user as "role", r.rolsuper as "isSuperuser", r.rolbypassrls as "canBypass",
    array(
      select c.relname::text from pg_class c
      where pg_has_role(r.oid, c.relowner, 'member') and c.relnamespace = 'public'::regnamespace
      order by 1
    ) as owned,
    array(
      select c.relname::text from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and (c.relname = 'tenants' or exists (
          select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull and not a.attisdropped
        ))
        and not (c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy p where p.polrelid = c.oid))
      order by 1
    ) as unguarded
  from pg_roles r where r.rolname = current_user`;

/**
 * Refuses to serve with a login under which one tenant could see another. Throws an Error with one sentence that says
 * what is wrong and what to do; resolves when all is well.
 */
export async function checkDatabaseRole(db: Pick<Database, 'pool'>): Promise<void> {
  const { rows } = await db.pool.query<Answer>(QUESTION);
  const found = rows[0] as Answer;
  const wrong = findFault(found);
  if (wrong) throw new Error(`The API does not start as the database role "${found.role}": ${wrong}`);
}

interface WorkerAnswer {
  role: string;
  isBoundless: boolean;
  reachable: string[];
  hasJobs: boolean;
}

const WORKER_QUESTION = `
  select current_user as "role", r.rolsuper or r.rolbypassrls as "isBoundless",
    array(
      select c.relname::text from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete')
      order by 1
    ) as reachable,
    exists (
      select from pg_namespace n where n.nspname = '${JOB_SCHEMA}' and has_schema_privilege(r.oid, n.oid, 'usage')
    ) as "hasJobs"
  from pg_roles r where r.rolname = current_user`;

/** The same for the login that takes jobs: it reaches the tables of the jobs and none of ours. */
export async function checkWorkerLogin(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<WorkerAnswer>(WORKER_QUESTION);
    const found = rows[0] as WorkerAnswer;
    const wrong = findWorkerFault(found);
    if (wrong) throw new Error(`No jobs run as the database role "${found.role}": ${wrong}`);
  } finally {
    await client.end();
  }
}

function findWorkerFault({ isBoundless, reachable, hasJobs }: WorkerAnswer): string | null {
  const remedy = 'Set WORKER_DATABASE_URL to the login flightpath_worker, which `npm run db:migrate` makes.';
  if (isBoundless) return `it sees the rows of every tenant. ${remedy}`;
  if (reachable.length > 0) return `it may use ${name(reachable)}. ${remedy}`;
  return hasJobs ? null : 'it may not use the tables of the jobs. Run the migrations.';
}

function findFault({ isSuperuser, canBypass, owned, unguarded }: Answer): string | null {
  const remedy = 'Set API_DATABASE_URL to the login flightpath_api, which `npm run db:migrate` makes.';
  if (isSuperuser) return `a superuser sees the rows of every tenant. ${remedy}`;
  if (canBypass) return `a role with BYPASSRLS sees the rows of every tenant. ${remedy}`;
  if (owned.length > 0) return `it owns ${name(owned)} and could switch row-level security off. ${remedy}`;
  if (unguarded.length > 0) {
    return `row-level security is not enabled and forced, with a policy, on ${name(unguarded)}. Run the migrations.`;
  }
  return null;
}

function name(tables: string[]): string {
  const shown = tables.slice(0, 3).join(', ');
  return tables.length > 3 ? `${shown} and ${tables.length - 3} more` : shown;
}
