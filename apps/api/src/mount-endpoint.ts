// From an endpoint, a value, to a route: validation, the context its handler gets, and how its answer is sent.
import { type Permission, type PermissionScope, permissionFor, type Role, todayIn } from '@flightpath/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { isAccountedFor, recordDeed } from './audit/record-events.ts';
import { actorOf } from './caller.ts';
import type { Clock } from './clock.ts';
import type { PublicContext, Services, TenantContext } from './context.ts';
import { type TenantTx, tenantReading, tenantTransaction } from './db/tenant-transaction.ts';
import { declaredProblems } from './declared-problems.ts';
import type { Answer, Endpoint, FileSchema, JsonText, ResponseSchemas } from './endpoint.ts';
import { readIfMatch } from './if-match.ts';
import { InputRefused, readInput } from './input-errors.ts';
import { problem } from './problems.ts';
import { readQueryValues } from './query-values.ts';

export interface MountOptions extends Services {
  clock: Clock;
  /** Hold JSON that PostgreSQL built against its schema, too: tests do, production trusts it. */
  checksJsonText: boolean;
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
    handler: async (request, reply) => {
      const context = contextOf(request, endpoint, options);
      const answer = await endpoint.handler(context as never);
      context.finish?.();
      return send(reply, endpoint, answer, options.checksJsonText);
    },
  });
}

function jsonSchemas(response: ResponseSchemas): Record<string, z.ZodType> {
  const entries = Object.entries(response).filter(([, schema]) => schema !== null && !isFile(schema));
  return Object.fromEntries(entries) as Record<string, z.ZodType>;
}

const isFile = (schema: z.ZodType | FileSchema | undefined): schema is FileSchema =>
  schema !== undefined && 'contentType' in schema;

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

function contextOf(request: FastifyRequest, endpoint: Endpoint, { db, auth, mailer, clock }: MountOptions) {
  const now = clock.now();
  const input = {
    params: request.params,
    query: request.query,
    body: request.body,
    ifMatch: endpoint.ifMatch ? readIfMatch(request.headers['if-match']) : null,
    request,
  };
  const open: PublicContext = { db, auth, mailer, now, log: request.log };
  const { caller } = request;
  if (!caller) return { ...open, ...input, finish: undefined };
  const { user, requester, membership, grant } = caller;
  if (!membership) return { ...open, ...input, user, finish: undefined };
  const own = ownership(grant, endpoint, membership.role);
  const actor = actorOf(request, requester, endpoint.operationId);
  const context: TenantContext = {
    ...open,
    ...membership,
    personId: actor.personId,
    actor,
    means: actor.kind === 'person' ? 'person' : 'integration',
    today: todayIn(membership.tenant.timeZone, now),
    grant,
    requireOwn: own.require,
    audit: (tx, deed) => recordDeed(tx, deed, { actor, at: now }),
    reading: (work) => tenantReading(db, membership.tenant.id, work),
    inTenant: (work) =>
      tenantTransaction(db, membership.tenant.id, async (tx) => {
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

function send(
  reply: FastifyReply,
  endpoint: Endpoint,
  { status, body, headers }: Answer<ResponseSchemas>,
  checksJsonText: boolean,
): FastifyReply {
  reply.code(status).headers(headers ?? {});
  const schema = endpoint.response[status];
  if (schema === null || schema === undefined) return reply.send();
  if (isFile(schema)) {
    if (!headers?.['content-type']) reply.type([schema.contentType].flat()[0] as string);
    return reply.send(body);
  }
  if (!isJsonText(body)) return reply.send(body);
  if (checksJsonText) schema.parse(JSON.parse(body.jsonText));
  return reply.type('application/json; charset=utf-8').send(body.jsonText);
}

function isJsonText(body: unknown): body is JsonText<unknown> {
  return typeof body === 'object' && body !== null && 'jsonText' in body;
}
