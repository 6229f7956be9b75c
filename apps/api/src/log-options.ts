import type { LoggerOptions } from 'pino';
import type { Config } from './config.ts';

/** What lets somebody in. */
const SECRET_HEADERS = ['authorization', 'cookie'];

/** How the process logs. Headers that let somebody in are blotted out: libraries log all of them at `trace`. */
export const logOptions = ({ logLevel }: Pick<Config, 'logLevel'>): LoggerOptions => ({
  level: logLevel,
  redact: SECRET_HEADERS.flatMap((header) => [`headers.${header}`, `*.headers.${header}`]),
});
