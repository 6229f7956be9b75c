import { Logger } from 'graphile-worker';
import type { Logger as PinoLogger } from 'pino';

/** Its "info" speaks of every job that went well, some ten times an hour: for us that is "debug". */
const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/** The library's log as lines of ours. `job` is the key of the job where it has one. */
export function workerLog(log: PinoLogger): Logger {
  return new Logger((scope) => (level, message, meta) => {
    const { key } = (meta?.job ?? {}) as { key?: string };
    log[LEVELS[level]]({ ...scope, job: key }, message);
  });
}
