import { PERMISSION_MATRIX } from '@flightpath/domain';
import { type Access, type Endpoint, takesIdempotencyKey } from './endpoint.ts';
import { PROBLEM_SLUGS, type ProblemSlug } from './problems.ts';

/** Every problem that `endpoint` may answer: what it names itself, and what follows from its access and its input. */
export function declaredProblems(endpoint: Endpoint): ProblemSlug[] {
  const isOfTenant = endpoint.permission !== 'anyone' && endpoint.permission !== 'signed-in';
  const hasBody = endpoint.body !== undefined || endpoint.upload !== undefined;
  const isChange = endpoint.method !== 'GET';
  const found = new Set<ProblemSlug>(endpoint.problems);
  const add = (condition: boolean, ...slugs: ProblemSlug[]) => {
    if (condition) for (const slug of slugs) found.add(slug);
  };
  add(true, 'unexpected', 'not-ready', 'too-many-requests');
  add(isChange, 'origin-not-allowed', 'malformed-request');
  add(endpoint.permission !== 'anyone', 'not-signed-in', 'api-key-refused');
  add(isOfTenant, 'tenant-not-found', 'not-allowed-to-key', 'second-factor-required', 'provider-sign-in-required');
  add(endpoint.permission === 'signed-in' && !endpoint.acceptsProviderSession, 'session-of-provider');
  add(someRoleIsRefused(endpoint.permission), 'not-allowed');
  add(endpoint.params !== undefined, 'not-found');
  add(endpoint.querystring !== undefined || endpoint.body !== undefined, 'invalid-input');
  add(hasBody, 'body-too-large', 'media-type-not-supported');
  add(takesIdempotencyKey(endpoint), 'idempotency-key-reused');
  add(takesIdempotencyKey(endpoint) && endpoint.repeats === 'done', 'answer-not-kept');
  add(endpoint.ifMatch === true, 'if-match-required', 'changed-meanwhile');
  return PROBLEM_SLUGS.filter((slug) => found.has(slug));
}

function someRoleIsRefused(permission: Access): boolean {
  if (permission === 'anyone' || permission === 'signed-in') return false;
  return Object.values(PERMISSION_MATRIX[permission]).some((grant) => grant !== 'yes');
}
