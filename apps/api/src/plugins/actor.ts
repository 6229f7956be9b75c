// Who asks: from the session cookie to the member of the tenant, and whether their role has the right.
import { canEver, type Grant, PERMISSION_MATRIX, type Permission, type Role } from '@flightpath/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { type Auth, SESSION_RENEWAL_SECONDS, SESSION_SECONDS } from '../auth/auth.ts';
import { readSessionToken } from '../auth/session-cookie.ts';
import type { Config } from '../config.ts';
import type { SignedInUser, TenantOfRequest } from '../context.ts';
import { type Membership, readSession } from '../db/before-tenant.ts';
import type { Database } from '../db/database.ts';
import type { Access } from '../endpoint.ts';
import { type ProblemSlug, problem } from '../problems.ts';

/** Who the checks found; the parts are there as far as the route's permission asks for them. */
export interface Caller {
  user: SignedInUser | null;
  sessionId: string;
  membership: { tenant: TenantOfRequest; role: Role; personId: string | null } | null;
  grant: Exclude<Grant, 'no'>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Access;
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

export const actor = plugin<{ config: Config; auth: Auth; db: Database }>(async (app, { config, auth, db }) => {
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
    const token = readSessionToken(config, request.headers.cookie);
    const { tenant: slug = null } = request.params as { tenant?: string };
    const session = token === null ? null : await readSession(db, token, slug);
    if (!session) throw problem('not-signed-in');
    const { user, sessionId, membership } = session;
    if (isRenewalDue(session.expiresAt)) await renew(auth, request, reply);
    request.caller = { user, sessionId, membership: null, grant: 'yes' };
    if (permission === 'signed-in') return;
    if (!membership) throw problem('tenant-not-found');
    const grant = grantFor(permission, membership.role);
    request.caller = { user, sessionId, membership: describe(membership), grant };
  });
});

/** A session in use is prolonged once a day. */
function isRenewalDue(expiresAt: Date): boolean {
  return expiresAt.getTime() - Date.now() < (SESSION_SECONDS - SESSION_RENEWAL_SECONDS) * 1_000;
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

function describe({ tenantId, role, personId, ...tenant }: Membership) {
  return { tenant: { ...tenant, id: tenantId }, role, personId };
}
