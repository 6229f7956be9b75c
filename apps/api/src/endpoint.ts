// One operation of the API as one value: its contract (schemas, permission, answers) and its handler.
import type { Readable } from 'node:stream';
import { isApiKeyScope, PERMISSION_MATRIX, type Permission } from '@flightpath/domain';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { PersonalContext, PublicContext, TenantContext } from './context.ts';
import type { ProblemSlug } from './problems.ts';

/** `anyone`: without signing in. `signed-in`: whoever is signed in, about themselves. Else a right in the tenant. */
export type Access = Permission | 'signed-in' | 'anyone';

/** An answer that is not JSON, such as a download. */
export interface FileSchema {
  /** Several: the answer's header says which one it is, the first unless it does. */
  contentType: string | readonly [string, ...string[]];
  description: string;
}

/** JSON that PostgreSQL built: sent as it is. Tests hold it against the schema; production does not parse it. */
export interface JsonText<Body> {
  jsonText: string;
  /** Only for the compiler: what the text says. */
  readonly says?: Body;
}

export type AnswerHeaders = Record<string, string | string[]>;

type SuccessStatus = 200 | 201 | 202 | 204 | 303;

/** What an operation answers, by status; `null`: without a body. */
export type ResponseSchemas = Partial<Record<SuccessStatus, z.ZodType | FileSchema | null>>;

type BodyOf<Schema> = Schema extends z.ZodType
  ? z.output<Schema> | JsonText<z.output<Schema>>
  : Schema extends FileSchema
    ? string | Readable
    : null;

/** What a handler gives back: one of the statuses it declared, with the body of that status. */
export type Answer<Responses extends ResponseSchemas> = {
  [Status in keyof Responses & SuccessStatus]: {
    status: Status;
    body: BodyOf<Responses[Status]>;
    headers?: AnswerHeaders;
  };
}[keyof Responses & SuccessStatus];

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What the handler of an operation may use of the request, beside who asks. */
export interface Input<Params, Query, Body> {
  params: Output<Params>;
  query: Output<Query>;
  body: Output<Body>;
  /** The revision that `If-Match` names; `null` for `*`, and where the operation does not ask for it. */
  ifMatch: number | null;
  /** For uploads and streams only. */
  request: FastifyRequest;
}

export interface OperationContract<Params, Query, Body, Responses extends ResponseSchemas> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Relative to what the definer says; parameters as `:key`. */
  url: string;
  /** The file's name in camelCase. */
  operationId: string;
  /** One line: what it does for the caller. */
  summary: string;
  description?: string;
  tags: [string];
  params?: Params;
  querystring?: Query;
  body?: Body;
  response: Responses;
  /** What it refuses beside what follows from its access, its input and `ifMatch`. */
  problems?: readonly ProblemSlug[];
  /** Demands the initiative's `ETag` in `If-Match`: 428 without it. The handler compares it under the row lock. */
  ifMatch?: boolean;
  /** Answers carry an `ETag`. */
  hasETag?: boolean;
  /** Asks a question by another method than GET, such as a dry run: nothing of the tenant changes, so no event is due. */
  isRead?: boolean;
  /** About the member who asks, themselves: no key may, whatever its scopes. */
  isOfMember?: boolean;
  /** Of what is about whoever is signed in: open to a session that an organisation's identity provider made, too. */
  acceptsProviderSession?: boolean;
  /**
   * For a `POST` of a tenant that changes something: what is kept for whoever repeats it with its `Idempotency-Key`.
   * `answer`, where it is left out: the handler runs in one transaction with the key and its answer, so that whatever it does
   * beside `inTenant` happens before the commit. `done`: that it was done, by the handler's first transaction; for answers that
   * show a secret, and for handlers that go on after it. `nothing`: it takes no key.
   */
  repeats?: 'answer' | 'done' | 'nothing';
  /** Reads a file from a multipart body; the handler takes it from `request`. */
  upload?: { field: string; description: string };
  examples?: { body?: unknown; response?: unknown };
}

/** An operation, ready to be mounted and documented. */
export interface Endpoint extends OperationContract<z.ZodObject, z.ZodObject, z.ZodType, ResponseSchemas> {
  /** The whole path. */
  path: string;
  permission: Access;
  handler: (context: never) => Promise<Answer<ResponseSchemas>>;
}

const TENANT_PREFIX = '/api/v1/tenants/:tenant';

interface TenantOperation<P, Q, B, R extends ResponseSchemas> extends OperationContract<P, Q, B, R> {
  permission: Permission;
  handler: (context: TenantContext & Input<P, Q, B>) => Promise<Answer<R>>;
}

/** An operation on one tenant's resources; `url` is relative to `/api/v1/tenants/{tenant}`. */
export function defineEndpoint<
  const R extends ResponseSchemas,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(operation: TenantOperation<P, Q, B, R>): Endpoint {
  return { ...operation, path: `${TENANT_PREFIX}${operation.url}` } as unknown as Endpoint;
}

interface PersonalOperation<P, Q, B, R extends ResponseSchemas> extends OperationContract<P, Q, B, R> {
  handler: (context: PersonalContext & Input<P, Q, B>) => Promise<Answer<R>>;
}

/** An operation about whoever is signed in; `url` is relative to `/api/v1`. */
export function definePersonalEndpoint<
  const R extends ResponseSchemas,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(operation: PersonalOperation<P, Q, B, R>): Endpoint {
  return { ...operation, permission: 'signed-in', path: `/api/v1${operation.url}` } as unknown as Endpoint;
}

interface PublicOperation<P, Q, B, R extends ResponseSchemas> extends OperationContract<P, Q, B, R> {
  handler: (context: PublicContext & Input<P, Q, B>) => Promise<Answer<R>>;
}

/** An operation that needs no sign-in; `url` is the whole path. */
export function definePublicEndpoint<
  const R extends ResponseSchemas,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(operation: PublicOperation<P, Q, B, R>): Endpoint {
  return { ...operation, permission: 'anyone', path: operation.url } as unknown as Endpoint;
}

/** Endpoints that belong together; one line in features/index.ts. */
export interface Feature {
  /** The tag under which the documentation lists them. */
  tag: string;
  description: string;
  endpoints: readonly Endpoint[];
}

/** Whether some role has the right of this operation only for what is their own. */
export function hasOwnGrants(permission: Access): permission is Permission {
  return permission in PERMISSION_MATRIX && Object.values(PERMISSION_MATRIX[permission as Permission]).includes('own');
}

/** Whether a key with the right scope may call it. */
export const isOpenToKeys = ({ permission, isOfMember }: Pick<Endpoint, 'permission' | 'isOfMember'>): boolean =>
  !isOfMember && isApiKeyScope(permission);

/** Whether it may come with an `Idempotency-Key`. */
export const takesIdempotencyKey = ({ method, path, upload, isRead, repeats }: Endpoint): boolean =>
  method === 'POST' && path.startsWith(TENANT_PREFIX) && !upload && !isRead && repeats !== 'nothing';

/** 200 with a body. */
export function ok<Body>(body: Body, headers?: AnswerHeaders): { status: 200; body: Body; headers?: AnswerHeaders } {
  return { status: 200, body, headers };
}

/** 201 with the created resource and where to find it. */
export function created<Body>(
  location: string,
  body: Body,
  headers: AnswerHeaders = {},
): { status: 201; body: Body; headers: AnswerHeaders } {
  return { status: 201, body, headers: { ...headers, location } };
}

/** 202: it goes on after the answer; the body says where it stands now. */
export function accepted<Body>(
  body: Body,
  headers?: AnswerHeaders,
): { status: 202; body: Body; headers?: AnswerHeaders } {
  return { status: 202, body, headers };
}

/** 303: a browser goes on there. */
export function seeOther(
  location: string,
  headers?: AnswerHeaders,
): { status: 303; body: null; headers: AnswerHeaders } {
  return { status: 303, body: null, headers: { 'cache-control': 'no-store', ...headers, location } };
}

export function noContent(headers?: AnswerHeaders): { status: 204; body: null; headers?: AnswerHeaders } {
  return { status: 204, body: null, headers };
}

/** JSON built by PostgreSQL as the body: `ok(jsonText<Page>(text))`. */
export function jsonText<Body>(text: string): JsonText<Body> {
  return { jsonText: text };
}
