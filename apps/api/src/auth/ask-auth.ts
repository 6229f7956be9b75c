import type { FastifyRequest } from 'fastify';
import { AUTH_BASE_PATH, type Auth } from './auth.ts';

/** What the sign-in library answered: its body, and the cookies to pass on. */
export interface AuthAnswer<Body> {
  status: number;
  body: Body | null;
  headers: Record<string, string | string[]>;
}

/**
 * Hands a request on to better-auth. It sees only what was checked before: our own origin, the caller's address as
 * Fastify knows it, and the body that the schema let through. `cookie`: where it is to see fewer cookies than came.
 */
export async function askAuth<Body>(
  auth: Auth,
  request: FastifyRequest,
  path: string,
  body?: unknown,
  cookie = request.headers.cookie,
): Promise<AuthAnswer<Body>> {
  const origin = auth.options.baseURL;
  const { 'user-agent': userAgent } = request.headers;
  const response = await auth.handler(
    new Request(`${origin}${AUTH_BASE_PATH}${path}`, {
      method: request.method,
      headers: {
        origin,
        'x-forwarded-for': request.ip,
        ...(cookie && { cookie }),
        ...(userAgent && { 'user-agent': userAgent }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
  const cookies = response.headers.getSetCookie();
  return {
    status: response.status,
    body: (await response.json().catch(() => null)) as Body | null,
    headers: { 'cache-control': 'no-store', ...(cookies.length > 0 && { 'set-cookie': cookies }) },
  };
}
