// RFC 9457 for every answer from 400 up: what endpoints throw, what Fastify refuses, and what nobody foresaw.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { ResponseSerializationError } from 'fastify-type-provider-zod';
import { type InputPart, InputRefused } from '../input-errors.ts';
import { PROBLEMS, Problem, type ProblemSlug, problem, problemType } from '../problems.ts';

export interface ProblemDetailsOptions {
  /** Refuse, as an error of ours, a problem that the operation does not declare: keeps the contract true. */
  isStrict: boolean;
}

export const problemDetails = plugin<ProblemDetailsOptions>(async (app, { isStrict }) => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const found = asProblem(error);
    const declared = request.routeOptions.config.problems;
    if (isStrict && declared && found.slug !== 'unexpected' && !declared.includes(found.slug)) {
      const undeclared = new Error(
        `${request.routeOptions.config.operationId} answers ${found.slug}, which it does not declare`,
        { cause: error },
      );
      return answer(problem('unexpected', { cause: undeclared }), request, reply);
    }
    return answer(found, request, reply);
  });
  app.setNotFoundHandler((request, reply) => answer(problem('not-found'), request, reply));
});

/** Renders `found` as the answer. Unforeseen errors are logged whole and told in general words. */
export function answer(found: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (found.slug === 'unexpected') request.log.error({ err: found.cause ?? found }, 'unexpected error');
  else if (found.status >= 500) request.log.warn({ err: found.cause ?? found }, found.message);
  else if (IS_REFUSAL.has(found.slug)) request.log.warn(refusalOf(found, request), 'a request was refused');
  return reply
    .code(found.status)
    .headers(found.headers)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(problemBody(found, request.url, request.id));
}

/** Whoever watches over the installation looks for these: somebody tried what they may not, or too often, or from elsewhere. */
const IS_REFUSAL = new Set<ProblemSlug>([
  ...(['not-signed-in', 'api-key-refused', 'sign-in-failed', 'origin-not-allowed'] as const),
  ...(['not-allowed', 'not-allowed-to-key', 'tenant-not-found'] as const),
  ...(['too-many-attempts', 'too-many-requests'] as const),
]);

const refusalOf = ({ slug }: Problem, { ip, routeOptions, refusedBy }: FastifyRequest) => ({
  refusal: slug,
  operation: routeOptions.config?.operationId,
  address: ip,
  ...(refusedBy && { limit: refusedBy }),
});

/** The document as text. `instance` is the path without the query, which may hold what a person typed. */
export function problemBody(found: Problem, url: string, requestId: string): string {
  return JSON.stringify({
    type: problemType(found.slug),
    title: PROBLEMS[found.slug].title,
    status: found.status,
    detail: found.detail ?? PROBLEMS[found.slug].title,
    instance: url.split('?', 1)[0],
    requestId,
    ...(found.errors && { errors: found.errors }),
  });
}

/** Any thrown value as a problem. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InputRefused) return refusedInput(error);
  if (!(error instanceof Error) || error instanceof ResponseSerializationError) {
    return problem('unexpected', { cause: error });
  }
  if (isDatabaseGone(error)) return problem('not-ready', { cause: error, headers: { 'retry-after': '1' } });
  const { statusCode, code = '', message } = error as FastifyError;
  if (OUT_OF_RANGE.has(code)) {
    return problem('invalid-input', { detail: 'A date or a number lies outside what can be stored.', cause: error });
  }
  if (code.startsWith('FST_STATIC_')) return problem('not-found');
  if (statusCode === 413) return problem('body-too-large', { detail: message });
  if (statusCode === 415 || code === 'FST_INVALID_MULTIPART_CONTENT_TYPE' || statusCode === 406) {
    return problem('media-type-not-supported');
  }
  if (code.startsWith('FST_ERR_CTP_') || statusCode === 400) return problem('malformed-request', { detail: message });
  return problem('unexpected', { cause: error });
}

function refusedInput(error: InputRefused): Problem {
  const part = (error as { validationContext?: InputPart }).validationContext ?? 'body';
  // A path part that cannot be a name names nothing, exactly as one that could and does not.
  if (part === 'params') return problem('not-found');
  const errors = error.errorsIn(part);
  const detail = errors.length === 1 ? '1 field is refused.' : `${errors.length} fields are refused.`;
  return problem('invalid-input', { detail, errors });
}

/** SQLSTATEs of values that are well-formed and that PostgreSQL has no room for: the year 0, 10^300. */
const OUT_OF_RANGE = new Set(['22003', '22007', '22008']);

/** What a driver says of a connection, and the SQLSTATEs of a server that stops, starts, is full, restores or is in a deadlock. */
const TRY_AGAIN = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'],
  ...['57P01', '57P02', '57P03', '53300', '3D000', '40P01', '40001'],
]);

/** The request may be repeated, so it is not an error of ours. */
function isDatabaseGone(error: Error): boolean {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && TRY_AGAIN.has(code)) return true;
  return /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
    error.message,
  );
}
