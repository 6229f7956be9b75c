// Who asks: from the session cookie to the member of the tenant, or from an API key to its service account; and whether
// they have the right.
import { canEver, type Grant, PERMISSION_MATRIX, type Permission, type Role, signInDemand } from '@flightpath/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { readBearer } from '../auth/api-key.ts';
import { type Auth, LONGEST_SESSION_SECONDS, SESSION_RENEWAL_SECONDS, SESSION_SECONDS } from '../auth/auth.ts';
import { readSessionToken } from '../auth/session-cookie.ts';
import { type Caller, person, tenantOfRequest } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import {
  type Membership,
  noteUseOfSession,
  readSession,
  type SessionAtDoor,
  type SessionOwner,
} from '../db/before-tenant.ts';
import type { Database } from '../db/database.ts';
import type { Access } from '../endpoint.ts';
import { logCaller } from '../log-caller.ts';
import { type ProblemSlug, problem } from '../problems.ts';
import { callerByKey } from './caller-by-key.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Access;
    isOfMember?: boolean;
    acceptsProviderSession?: boolean;
    operationId?: string;
    /** The problems that the operation declares. */
    problems?: readonly ProblemSlug[];
  }
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** Routes of libraries, which cannot declare anything: the pages of the documentation. */
const DECLARED_HERE = /^\/api\/docs(\/|$)/;

interface ActorOptions {
  config: Config;
  auth: Auth;
  db: Database;
  clock: Clock;
}

export const actor = plugin<ActorOptions>(async (app, options) => {
  app.decorateRequest('caller', null);

  app.addHook('onRoute', (route) => {
    if (DECLARED_HERE.test(route.url)) route.config = { ...route.config, permission: 'anyone' };
    if (route.config?.permission === undefined) {
      throw new Error(`${route.method} ${route.url} declares no permission: say who may call it`);
    }
  });

  app.addHook('onRequest', async (request, reply) => {
    const { permission } = request.routeOptions.config;
    if (permission === undefined || permission === 'anyone') return;
    const bearer = readBearer(request.headers.authorization);
    request.caller =
      bearer === null
        ? await callerBySession(request, reply, permission, options)
        : await callerByKey(request, bearer, options);
  });
});

async function callerBySession(
  request: FastifyRequest,
  reply: FastifyReply,
  permission: Exclude<Access, 'anyone'>,
  { config, auth, db }: ActorOptions,
): Promise<Caller> {
  const token = readSessionToken(config, request.headers.cookie);
  const { tenant: slug = null } = request.params as { tenant?: string };
  const found = token === null ? null : await readSession(db, token, slug);
  if (!found) throw problem('not-signed-in');
  const { user, session, membership } = found;
  logCaller(request, { userId: user.id });
  if (session.tenantId === null && isRenewalDue(found)) await renew(auth, request, reply);
  if (Date.now() - found.usedAt.getTime() > USE_NOTED_EVERY_MS) await noteUse(db, request, session);
  const requester = person(user, { personId: membership?.personId ?? null, sessionId: session.id });
  if (permission === 'signed-in') {
    refuseProviderSession(request, session);
    return { user, session, requester, membership: null, grant: 'yes' };
  }
  if (!membership) throw problem('tenant-not-found');
  refuseByPolicy(membership, session);
  const { role } = membership;
  const grant = grantFor(permission, role);
  return { user, session, requester, membership: { tenant: tenantOfRequest(membership), role }, grant };
}

/** An organisation's admin controls its provider: who comes from there is trusted with that organisation alone. */
function refuseProviderSession(request: FastifyRequest, { tenantId }: SessionAtDoor): void {
  if (tenantId === null || request.routeOptions.config.acceptsProviderSession) return;
  throw problem('session-of-provider', { detail: PROVIDER_SESSION });
}

const PROVIDER_SESSION =
  'You are signed in with your company, which counts in that organisation alone. Sign in with your password to do this.';

const DEMANDS = { 'second-factor': 'second-factor-required', provider: 'provider-sign-in-required' } as const;

/** What the organisation asks of whoever signs in. A session of another organisation's provider does not come this far. */
function refuseByPolicy({ signInPolicy, name }: Membership, { hasSecondFactor, tenantId }: SessionAtDoor): void {
  const demand = signInDemand(signInPolicy, { hasSecondFactor, isOfProvider: tenantId !== null });
  if (demand !== null) throw problem(DEMANDS[demand], { detail: DEMANDS_IN_WORDS[demand](name) });
}

const DEMANDS_IN_WORDS = {
  'second-factor': (tenant: string) =>
    `${tenant} asks for a second factor. Set one up in your account, or sign in again with the one you have.`,
  provider: (tenant: string) => `${tenant} asks you to sign in with your company. Sign out, and sign in there.`,
};

/** A write per request would cost more than knowing the minute is worth. */
const USE_NOTED_EVERY_MS = 5 * 60_000;

async function noteUse(db: Database, request: FastifyRequest, { id }: SessionAtDoor): Promise<void> {
  await noteUseOfSession(db, id).catch((error: unknown) =>
    request.log.warn({ err: error }, 'the use of a session could not be noted'),
  );
}

/** A session in use is prolonged once a day, up to its last day; one of a provider never is. */
function isRenewalDue({ createdAt, expiresAt }: Pick<SessionOwner, 'createdAt' | 'expiresAt'>): boolean {
  const wouldEnd = Math.min(
    Date.now() + SESSION_SECONDS * 1_000,
    createdAt.getTime() + LONGEST_SESSION_SECONDS * 1_000,
  );
  return wouldEnd - expiresAt.getTime() > SESSION_RENEWAL_SECONDS * 1_000;
}

/** better-auth prolongs it, unless it was meant to end with the browser, and gives the new cookie. */
async function renew(auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const headers = new Headers({ cookie: request.headers.cookie ?? '' });
  const renewed = await auth.api.getSession({ headers, returnHeaders: true }).catch((error: unknown) => {
    // The session holds for days yet; this request need not fail for it.
    request.log.warn({ err: error }, 'the session could not be prolonged');
    return null;
  });
  const cookies = renewed?.headers?.getSetCookie() ?? [];
  if (cookies.length > 0) reply.header('set-cookie', cookies);
}

/** What the role's right amounts to; throws 403 where it has none. */
function grantFor(permission: Permission, role: Role): Exclude<Grant, 'no'> {
  const answer = canEver(role, permission);
  if (!answer.allowed) throw problem('not-allowed', { detail: answer.reason });
  return PERMISSION_MATRIX[permission][role] === 'own' ? 'own' : 'yes';
}
