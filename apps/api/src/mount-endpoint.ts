// From an endpoint, a value, to a route: validation, the context its handler gets, and how its answer is sent.
import { type Permission, type PermissionScope, permissionFor, type Role, todayIn } from '@flightpath/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { isAccountedFor, recordDeed } from './audit/record-events.ts';
import { actorOf } from './caller.ts';
import type { Clock } from './clock.ts';
import type { PublicContext, Services, TenantContext } from './context.ts';
import { type TenantTx, tenantReading, tenantTransaction } from './db/tenant-transaction.ts';
import { declaredProblems } from './declared-problems.ts';
import type { Endpoint, ResponseSchemas } from './endpoint.ts';
import { keyedRequest } from './idempotency/keyed-request.ts';
import { answerOnce, transactionsOnce } from './idempotency/once.ts';
import { readIfMatch } from './if-match.ts';
import { InputRefused, readInput } from './input-errors.ts';
import { problem } from './problems.ts';
import { readQueryValues } from './query-values.ts';
import { answerAsText, isFile, type SendOptions, sendAnswer, sendText } from './send-answer.ts';

export interface MountOptions extends Services, SendOptions {
  clock: Clock;
}

/** Makes a route of `endpoint` on `app`. */
export function mountEndpoint(app: FastifyInstance, endpoint: Endpoint, options: MountOptions): void {
  const { params, querystring, body, response } = endpoint;
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: {
      permission: endpoint.permission,
      isOfMember: endpoint.isOfMember,
      acceptsProviderSession: endpoint.acceptsProviderSession,
      operationId: endpoint.operationId,
      problems: declaredProblems(endpoint),
    },
    schema: {
      ...(params && { params }),
      ...(querystring && { querystring }),
      ...(body && { body }),
      response: jsonSchemas(response),
    },
    validatorCompiler:
      ({ schema, httpPart }) =>
      (input: unknown) => {
        const found = httpPart === 'querystring' ? readQueryValues(schema as unknown as z.ZodObject, input) : input;
        // The tenant is part of every path, and known before anything is validated.
        const given = httpPart === 'params' ? withoutTenant(found) : found;
        return asResult(() => readInput(schema as unknown as z.ZodType, given));
      },
    ...(body && { preValidation: refuseFiles }),
    handler: async (request, reply) => {
      const { db, clock } = options;
      const answering = async (transactions?: Transactions) => {
        const context = contextOf(request, endpoint, options, transactions);
        const answer = await endpoint.handler(context as never);
        context.finish?.();
        return answer;
      };
      const { requester, membership } = request.caller ?? {};
      const keyed = requester && membership ? keyedRequest(request, requester, endpoint, clock.now()) : null;
      if (!keyed || !membership) return sendAnswer(reply, endpoint, await answering(), options);
      const place = { db, tenantId: membership.tenant.id };
      if (endpoint.repeats === 'done') {
        const once = { ...transactionsOf(place), inTenant: transactionsOnce(place, keyed) };
        return sendAnswer(reply, endpoint, await answering(once), options);
      }
      const { isReplay, ...answer } = await answerOnce(place, keyed, async (tx) =>
        answerAsText(reply, endpoint, await answering(transactionsWithin(tx)), options),
      );
      if (isReplay) reply.header('idempotency-replayed', 'true');
      return sendText(reply, answer);
    },
  });
}

/** The parser of files is there for all operations, and only uploads ask for one: they have no body in their schema. */
async function refuseFiles({ headers }: FastifyRequest): Promise<void> {
  if (headers['content-type']?.startsWith('multipart/')) throw problem('media-type-not-supported');
}

function jsonSchemas(response: ResponseSchemas): Record<string, z.ZodType> {
  const entries = Object.entries(response).filter(([, schema]) => schema !== null && !isFile(schema));
  return Object.fromEntries(entries) as Record<string, z.ZodType>;
}

function withoutTenant(params: unknown): unknown {
  const { tenant: _, ...rest } = params as Record<string, unknown>;
  return rest;
}

/** Fastify wants refusals as a value, not thrown. */
function asResult(read: () => unknown): { value: unknown } | { error: Error } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof InputRefused) return { error };
    throw error;
  }
}

type Transactions = Pick<TenantContext, 'inTenant' | 'reading'>;

interface Place {
  db: Services['db'];
  tenantId: string;
}

const transactionsOf = ({ db, tenantId }: Place): Transactions => ({
  inTenant: (work) => tenantTransaction(db, tenantId, work),
  reading: (work) => tenantReading(db, tenantId, work),
});

/** Parts of one that is open already: a second connection for each request would use up the pool. */
const transactionsWithin = (tx: TenantTx): Transactions => ({
  inTenant: (work) => work(tx),
  reading: (work) => work(tx),
});

function contextOf(
  request: FastifyRequest,
  endpoint: Endpoint,
  { clock, checksJsonText: _, ...services }: MountOptions,
  given?: Transactions,
) {
  const now = clock.now();
  const input = {
    params: request.params,
    query: request.query,
    body: request.body,
    ifMatch: endpoint.ifMatch ? readIfMatch(request.headers['if-match']) : null,
    request,
  };
  const { db } = services;
  const open: PublicContext = { ...services, now, log: request.log };
  const { caller } = request;
  if (!caller) return { ...open, ...input, finish: undefined };
  const { user, session, requester, membership, grant } = caller;
  if (!membership) return { ...open, ...input, user, session, finish: undefined };
  const own = ownership(grant, endpoint, membership.role);
  const actor = actorOf(request, requester, endpoint.operationId);
  const { inTenant, reading } = given ?? transactionsOf({ db, tenantId: membership.tenant.id });
  const context: TenantContext = {
    ...open,
    ...membership,
    session,
    personId: actor.personId,
    actor,
    means: actor.kind === 'person' ? 'person' : 'integration',
    today: todayIn(membership.tenant.timeZone, now),
    grant,
    requireOwn: own.require,
    audit: (tx, deed) => recordDeed(tx, deed, { actor, at: now }),
    reading,
    inTenant: (work) =>
      inTenant(async (tx) => {
        const result = await work(tx);
        own.finish();
        requireEvent(tx, endpoint);
        return result;
      }),
  };
  return { ...context, ...input, finish: own.finish };
}

/** Keeps the promise that nothing changes without its event. */
function requireEvent(tx: TenantTx, { method, isRead, operationId }: Endpoint): void {
  if (method === 'GET' || isRead || isAccountedFor(tx)) return;
  throw new Error(`${operationId} changed something without an event: call audit(tx, ...) in its transaction`);
}

/** Keeps the promise that a right for one's own only is never exercised unasked. */
function ownership(grant: TenantContext['grant'], { permission, operationId }: Endpoint, role: Role | null) {
  let isSettled = grant === 'yes';
  return {
    require(own: boolean | PermissionScope) {
      if (grant === 'own') {
        const isSaid = typeof own === 'boolean' || role === null;
        const answer = isSaid ? { allowed: own === true } : permissionFor(role, permission as Permission, own);
        if (!answer.allowed) throw problem('not-allowed', { detail: 'reason' in answer ? answer.reason : NOT_YOURS });
      }
      isSettled = true;
    },
    finish() {
      if (!isSettled) throw new Error(`${operationId} never asked whether this is the caller's own`);
    },
  };
}

const NOT_YOURS = 'Your role allows this only where you are the owner or an active champion.';
