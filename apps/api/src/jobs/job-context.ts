import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';

/** What every job is given. A job reaches tenants as the API does: the worker's own login cannot. */
export interface JobContext {
  db: Pick<Database, 'pool'>;
  clock: Clock;
  log: Logger;
}
