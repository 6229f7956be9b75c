import type { FastifyRequest } from 'fastify';
import type { LoggerOptions } from 'pino';
import type { Config } from './config.ts';

/** What lets somebody in. */
const SECRET_HEADERS = ['authorization', 'cookie'];

/** Where an identity provider sends people back to: what stands behind the `?` lets them in. */
const WITH_SECRETS = /^(\/api\/auth\/provider\/callback\/[^?]*)\?.*$/s;

/** A request as Fastify logs it by itself, without secrets in its address. */
const req = ({ method, url, host, ip, socket }: FastifyRequest) => ({
  method,
  url: url.replace(WITH_SECRETS, '$1?[secret]'),
  host,
  remoteAddress: ip,
  remotePort: socket?.remotePort,
});

/** How the process logs. Headers that let somebody in are blotted out: libraries log all of them at `trace`. */
export const logOptions = ({ logLevel }: Pick<Config, 'logLevel'>): LoggerOptions => ({
  level: logLevel,
  serializers: { req },
  redact: SECRET_HEADERS.flatMap((header) => [`headers.${header}`, `*.headers.${header}`]),
});
