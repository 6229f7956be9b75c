import type { Middleware } from 'openapi-fetch';

const HEADER = 'idempotency-key';

/** A key for one request. Not `randomUUID`, which browsers have over https only. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Gives every change by POST a key, and the same one to the same request until it is answered: whoever tries again after the
 * connection was lost does nothing twice. A caller that keeps its request longer than this page lives brings its own key.
 */
export function repeatableRequests(newKey: () => string = newIdempotencyKey): Middleware {
  /** By what was asked for, where no answer came yet. */
  const unanswered = new Map<string, string>();
  const asked = new WeakMap<Request, string>();
  return {
    async onRequest({ request }) {
      if (request.method !== 'POST' || request.headers.has(HEADER) || !isSmall(request)) return;
      const what = `${request.url} ${await request.clone().text()}`;
      const key = unanswered.get(what) ?? newKey();
      unanswered.set(what, key);
      asked.set(request, what);
      request.headers.set(HEADER, key);
    },
    onResponse({ request, response }) {
      // A gateway's error says nothing of what became of the request behind it.
      if (response.status < 500) unanswered.delete(asked.get(request) ?? '');
    },
  };
}

/** Uploads take no key. */
const isSmall = (request: Request): boolean => !request.headers.get('content-type')?.startsWith('multipart/form-data');
