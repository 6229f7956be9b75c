// The tables of the jobs: graphile-worker brings and changes them, in a schema of its own. Its migrations are run here,
// by the owner, so that the worker's login needs to own nothing.
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { BACKUP_ROLE, WORKER_ROLE } from './roles.ts';

export const JOB_SCHEMA = 'graphile_worker';

/**
 * Its tables have row-level security without a policy, so that whoever does not own them sees none of their rows. A
 * migration of theirs may add a table: all of this is said anew each time.
 */
const RIGHTS = `
  grant usage on schema ${JOB_SCHEMA} to ${WORKER_ROLE}, ${BACKUP_ROLE};
  grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${WORKER_ROLE};
  revoke insert, update, delete on ${JOB_SCHEMA}.migrations from ${WORKER_ROLE};
  revoke execute on all functions in schema ${JOB_SCHEMA} from public;
  grant execute on all functions in schema ${JOB_SCHEMA} to ${WORKER_ROLE};
  grant select on all tables in schema ${JOB_SCHEMA} to ${BACKUP_ROLE};
  grant select on all sequences in schema ${JOB_SCHEMA} to ${BACKUP_ROLE};
  alter default privileges in schema ${JOB_SCHEMA} grant select, insert, update, delete on tables to ${WORKER_ROLE};
  alter default privileges in schema ${JOB_SCHEMA} grant execute on functions to ${WORKER_ROLE};
  do $$
    declare
      guarded regclass;
    begin
      for guarded in
        select c.oid::regclass from pg_class c
        where c.relnamespace = '${JOB_SCHEMA}'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'take_and_end_jobs')
      loop
        execute format('create policy take_and_end_jobs on %s to ${WORKER_ROLE} using (true) with check (true)', guarded);
      end loop;
    end
  $$;`;

/** Brings the tables of the jobs up to date and says who may use them. Safe to repeat. */
export async function migrateJobTables(client: pg.Client, ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, application_name: 'flightpath-migrate' });
  // The library asks for listeners on both, and reports itself what goes wrong.
  pool.on('error', () => {}).on('connect', () => {});
  try {
    await runMigrations({ pgPool: pool, schema: JOB_SCHEMA });
  } finally {
    await pool.end();
  }
  await client.query(RIGHTS);
}
