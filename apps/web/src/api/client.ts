import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './generated/api.ts';
import { repeatableRequests } from './idempotency-key.ts';
import { offlineProblem, problemFromResponse } from './problem.ts';

const refusals: Middleware = {
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) throw await problemFromResponse(response);
  },
  onError({ error }) {
    // An aborted request is the caller's own wish; whatever else fetch throws means that no answer came. By name, not by
    // class: another realm has its own Error.
    return (error as { name?: unknown } | null)?.name === 'AbortError' ? undefined : offlineProblem();
  },
};

/** The typed API. Any answer that is not 2xx, and no answer at all, is thrown as an `ApiProblem`. */
export const api = createClient<paths>({
  baseUrl: typeof window === 'undefined' ? '' : window.location.origin,
  credentials: 'same-origin',
  // Looked up at each call, so that what replaces it (a test, a service worker's shim) is honoured.
  fetch: (request) => globalThis.fetch(request),
});
// The last one is the first to see an answer.
api.use(refusals, repeatableRequests());

/** The body of an answer. The client throws otherwise, so a missing body is an answer without content. */
export async function bodyOf<Body>(answer: Promise<{ data?: Body; response: Response }>): Promise<Body> {
  return (await answer).data as Body;
}

/** The body and its entity tag, for a later `If-Match`. */
export async function bodyWithTag<Body>(
  answer: Promise<{ data?: Body; response: Response }>,
): Promise<{ body: Body; etag: string | null }> {
  const { data, response } = await answer;
  return { body: data as Body, etag: response.headers.get('etag') };
}
