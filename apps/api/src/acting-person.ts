import type { FastifyRequest } from 'fastify';
import type { Actor } from './assessment/actor.ts';

/** Whoever a request comes from. */
export interface Requester {
  userId: string;
  name: string;
  personId: string | null;
  /** `null`: they prove who they are by this very request, and have no session yet. */
  sessionId: string | null;
}

const MOST_OF_USER_AGENT = 300;

/** The requester as whoever changes something, by the operation of that id. */
export function actingPerson(
  { id, ip, headers }: FastifyRequest,
  { sessionId, ...who }: Requester,
  operationId: string,
): Actor {
  return {
    ...who,
    kind: 'person',
    action: operationId,
    credential: sessionId === null ? null : { kind: 'session', id: sessionId },
    origin: { requestId: id, address: ip, userAgent: headers['user-agent']?.slice(0, MOST_OF_USER_AGENT) ?? null },
  };
}
