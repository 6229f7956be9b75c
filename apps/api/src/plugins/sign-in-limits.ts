// Slows down whoever tries passwords: per account and address, and per address over all accounts.
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { Config } from '../config.ts';
import { problem } from '../problems.ts';

const WINDOW_MS = 5 * 60_000;

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts an attempt to sign in as `email`; throws 429 when there were too many. */
    countSignIn(request: FastifyRequest, email: string): Promise<void>;
  }
}

export const signInLimits = plugin<{ config: Config }>(async (app, { config }) => {
  await app.register(fastifyRateLimit, { global: false });
  const emails = new WeakMap<FastifyRequest, string>();
  // The account's limit is per address, too: otherwise anybody could lock anybody else out.
  const ofAccount = app.createRateLimit({
    max: config.signInLimits.perAccount,
    timeWindow: WINDOW_MS,
    keyGenerator: (request) => `account:${request.ip}:${emails.get(request)}`,
  });
  const ofAddress = app.createRateLimit({
    max: config.signInLimits.perAddress,
    timeWindow: WINDOW_MS,
    keyGenerator: (request) => `address:${request.ip}`,
  });

  app.decorate('countSignIn', async (request: FastifyRequest, email: string) => {
    emails.set(request, email.toLowerCase());
    for (const limit of [await ofAccount(request), await ofAddress(request)]) {
      if (!limit.isAllowed && limit.isExceeded) {
        throw problem('too-many-attempts', { headers: { 'retry-after': String(limit.ttlInSeconds) } });
      }
    }
  });
});
