// Who a request comes from: somebody signed in, or a service account with one of its keys.
import type { Grant, Role } from '@flightpath/domain';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './assessment/actor.ts';
import type { SignedInUser, TenantOfRequest } from './context.ts';
import type { SessionAtDoor, TenantAtDoor } from './db/before-tenant.ts';

/** Whoever asks, before it is known by which operation. */
export type Requester = Pick<Actor, 'kind' | 'userId' | 'personId' | 'name' | 'credential'>;

/** Who the checks found; the parts are there as far as the route's permission asks for them. */
export interface Caller {
  /** `null`: a service account. */
  user: SignedInUser | null;
  /** `null`: a service account. */
  session: SessionAtDoor | null;
  requester: Requester;
  /** `role`: `null` for a service account, whose key has scopes instead. */
  membership: { tenant: TenantOfRequest; role: Role | null } | null;
  grant: Exclude<Grant, 'no'>;
}

/** Somebody with an account. `sessionId`: `null` where they prove who they are by this very request. */
export const person = (
  { id, name }: Pick<SignedInUser, 'id' | 'name'>,
  { personId, sessionId }: { personId: string | null; sessionId: string | null },
): Requester => ({
  kind: 'person',
  userId: id,
  personId,
  name,
  credential: sessionId === null ? null : { kind: 'session', id: sessionId },
});

/** Another system, by the key that let it in. */
export const serviceAccount = (name: string, keyId: string): Requester => ({
  kind: 'service-account',
  userId: null,
  personId: null,
  name,
  credential: { kind: 'api-key', id: keyId },
});

const MOST_OF_USER_AGENT = 300;

/** The requester as whoever changes something, by the operation of that id. */
export function actorOf({ id, ip, headers }: FastifyRequest, requester: Requester, operationId: string): Actor {
  return {
    ...requester,
    action: operationId,
    origin: { requestId: id, address: ip, userAgent: headers['user-agent']?.slice(0, MOST_OF_USER_AGENT) ?? null },
  };
}

/** The tenant as handlers know it. */
export const tenantOfRequest = ({ tenantId, slug, name, timeZone, currency, defaultCadence }: TenantAtDoor) => ({
  id: tenantId,
  slug,
  name,
  timeZone,
  currency,
  defaultCadence,
});
