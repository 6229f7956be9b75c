// How much one address, one caller and one organisation may ask in a minute, over all processes.
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { Caller } from '../caller.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { addressKey } from '../limits/address-key.ts';
import { limitHeaders } from '../limits/limit-headers.ts';
import { createLimiter, type Limiter, type Policy, type Standing } from '../limits/limiter.ts';
import { takePoints } from '../limits/take-points.ts';
import { problem } from '../problems.ts';

declare module 'fastify' {
  interface FastifyInstance {
    limiter: Limiter;
  }
  interface FastifyRequest {
    /** How the caller stands to each limit that the request was counted under. */
    standings: Standing[] | null;
    /** The limit that refused it. */
    refusedBy: string | null;
  }
}

const SECONDS = 60;
/** Two per cent of a limit at once: so much may lie unused in a process, and so rarely is PostgreSQL asked. */
const BLOCKS = 50;

/** Per minute. */
const perMinute = (name: string, limit: number): Policy => ({
  name,
  limit,
  seconds: SECONDS,
  block: Math.max(1, Math.floor(limit / BLOCKS)),
});

/** Comes before anybody looks up who asks, which costs something itself. */
export const addressLimits = plugin<{ config: Config; db: Database }>(async (app, { config, db }) => {
  app.decorate(
    'limiter',
    createLimiter((asked) => takePoints(db, asked), config.authSecret),
  );
  app.decorateRequest('standings', null);
  app.decorateRequest('refusedBy', null);
  const policy = perMinute('address', config.rateLimits.perAddress);
  app.addHook('onRequest', async (request, reply) => {
    if (isCounted(request)) await count(request, reply, policy, addressKey(request.ip));
  });
});

/** Comes when it is known who asks. */
export const callerLimits = plugin<{ config: Config }>(async (app, { config }) => {
  const ofActor = perMinute('actor', config.rateLimits.perActor);
  const ofTenant = perMinute('tenant', config.rateLimits.perTenant);
  app.addHook('onRequest', async (request, reply) => {
    const { caller } = request;
    if (!caller || !isCounted(request)) return;
    await count(request, reply, ofActor, actorKey(caller));
    if (caller.membership) await count(request, reply, ofTenant, caller.membership.tenant.id);
  });
});

/** Operations are; health checks, the app's files and the documentation are not. */
const isCounted = (request: FastifyRequest): boolean => request.routeOptions.config.operationId !== undefined;

/** All sessions of a user, and all keys of a service account, count together. */
const actorKey = ({ requester, membership }: Caller): string =>
  requester.userId ?? `${membership?.tenant.id} ${requester.name}`;

/** Counts the request, tells the caller how they stand, and throws 429 past the limit. */
async function count(request: FastifyRequest, reply: FastifyReply, policy: Policy, caller: string): Promise<void> {
  const standing = await request.server.limiter.count(policy, caller).catch((error: unknown) => {
    // Better that somebody asks too much for a while than that nobody is answered.
    request.log.warn({ err: error, limit: policy.name }, 'a request could not be counted and goes on uncounted');
    return null;
  });
  if (!standing) return;
  request.standings = [...(request.standings ?? []), standing];
  reply.headers(limitHeaders(request.standings));
  if (!standing.isAllowed) refuse(request, standing);
}

function refuse(request: FastifyRequest, { policy: { name, limit }, resetsInSeconds }: Standing): never {
  request.refusedBy = name;
  throw problem('too-many-requests', {
    detail: `${WHOSE[name]} sent more than ${limit} requests within a minute. Wait ${resetsInSeconds} seconds.`,
    headers: { 'retry-after': String(resetsInSeconds) },
  });
}

const WHOSE: Record<string, string> = { address: 'Your address', actor: 'You', tenant: 'Your organisation' };
