import type pg from 'pg';
import type { JobContext } from './job-context.ts';

/**
 * Gives back the jobs of workers that are gone; the library itself does so after four hours only. A worker locks jobs
 * under its own name, which all its connections bear (start-runner.ts). One of them is always open, so PostgreSQL knows
 * who lives: also with several processes, without a heartbeat to write or a clock to trust. Should a worker be without
 * connection for a moment, its job is done twice at worst, which every job must bear anyway.
 */
export async function freeAbandonedJobs({ log }: JobContext, worker: Pick<pg.Pool, 'query'>): Promise<void> {
  const { rows } = await worker.query<{ name: string }>(
    `select distinct locked_by as name from graphile_worker.jobs j
     where locked_by is not null
       and not exists (select from pg_stat_activity a where a.application_name = j.locked_by)`,
  );
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name);
  await worker.query('select graphile_worker.force_unlock_workers($1)', [names]);
  log.warn({ names }, 'the jobs of workers that are gone run again');
}
