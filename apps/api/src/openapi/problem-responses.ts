import { declaredProblems } from '../declared-problems.ts';
import type { Endpoint, Feature } from '../endpoint.ts';
import { PROBLEMS, type ProblemSlug, problemType } from '../problems.ts';
import type { JsonSchema } from './schemas.ts';

/** The problems of an operation by status, each as a reference to one of `problemResponses`. */
export function problemsOf(endpoint: Endpoint): Record<string, JsonSchema> {
  const entries = [...byStatus(endpoint)].map(([status, slugs]) => [
    String(status),
    { $ref: `#/components/responses/${responseName(slugs)}` },
  ]);
  return Object.fromEntries(entries);
}

/** One shared response for each set of problems that some operation answers with one status. */
export function problemResponses(features: readonly Feature[], schema: JsonSchema): Record<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  for (const endpoint of features.flatMap((feature) => feature.endpoints)) {
    for (const [, slugs] of byStatus(endpoint)) found.set(responseName(slugs), responseOf(slugs, schema));
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byStatus(endpoint: Endpoint): Map<number, ProblemSlug[]> {
  const found = new Map<number, ProblemSlug[]>();
  for (const slug of declaredProblems(endpoint)) {
    const { status } = PROBLEMS[slug];
    found.set(status, [...(found.get(status) ?? []), slug]);
  }
  return found;
}

function responseOf(slugs: ProblemSlug[], schema: JsonSchema): JsonSchema {
  return {
    description: slugs.map((slug) => `\`${slug}\`: ${PROBLEMS[slug].title}.`).join(' '),
    ...(slugs.some((slug) => MAY_BE_REPEATED.has(slug)) ? { headers: RETRY_AFTER } : {}),
    content: {
      'application/problem+json': {
        schema,
        examples: Object.fromEntries(slugs.map((slug) => [slug, { value: exampleOf(slug) }])),
      },
    },
  };
}

const MAY_BE_REPEATED = new Set<ProblemSlug>(['too-many-attempts', 'too-many-requests', 'not-ready']);

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait before trying again.', schema: { type: 'integer' } },
};

function exampleOf(slug: ProblemSlug): JsonSchema {
  const { title, status } = PROBLEMS[slug];
  return {
    type: problemType(slug),
    title,
    status,
    detail: title,
    instance: '/api/v1/tenants/acme/initiatives/INI-12',
    requestId: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a90',
    ...(slug === 'invalid-input' && { errors: [{ pointer: '#/name', detail: 'Must not be empty' }] }),
  };
}

/** `TenantNotFoundOrInitiativeNotFound` */
function responseName(slugs: ProblemSlug[]): string {
  return slugs
    .map((slug) =>
      slug
        .split('-')
        .map((word) => word[0]?.toUpperCase() + word.slice(1))
        .join(''),
    )
    .join('Or');
}
