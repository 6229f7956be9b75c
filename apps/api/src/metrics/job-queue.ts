import pg from 'pg';
import { JOB_SCHEMA } from '../db/migrate-job-tables.ts';

/** The jobs of one task that wait or run. Ages are in seconds, 0 where there is none. */
export interface QueuedJobs {
  task: string;
  /** May run now, and no worker has taken them. */
  due: number;
  running: number;
  /** For a later time: a schedule, or another attempt. */
  later: number;
  /** Tried as often as they may be; they stay until somebody looks. */
  failed: number;
  /** How long the longest of those that are due has waited. */
  oldestDueSeconds: number;
  /** Since when the oldest that did not succeed yet was asked for, whatever its state. */
  oldestAskedSeconds: number;
}

export interface JobQueue {
  read(): Promise<QueuedJobs[]>;
  close(): Promise<void>;
}

/** @param url the login of the worker: the API's may not see the jobs */
export function openJobQueue(url: string): JobQueue {
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'flightpath-metrics' });
  // A connection that breaks is replaced; without a listener its error would end the process.
  pool.on('error', () => {});
  return {
    async read() {
      const { rows } = await pool.query<QueuedJobs>(QUESTION);
      return rows;
    },
    close: () => pool.end(),
  };
}

const QUESTION = `
  with jobs as (
    select task_identifier as task, created_at, run_at,
      case when attempts >= max_attempts and locked_at is null then 'failed'
           when locked_at is not null then 'running'
           when run_at <= now() then 'due'
           else 'later' end as state
    from ${JOB_SCHEMA}.jobs
  )
  select task,
    (count(*) filter (where state = 'due'))::integer as due,
    (count(*) filter (where state = 'running'))::integer as running,
    (count(*) filter (where state = 'later'))::integer as later,
    (count(*) filter (where state = 'failed'))::integer as failed,
    coalesce(extract(epoch from now() - min(run_at) filter (where state = 'due')), 0)::float8 as "oldestDueSeconds",
    coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as "oldestAskedSeconds"
  from jobs group by task order by task`;
