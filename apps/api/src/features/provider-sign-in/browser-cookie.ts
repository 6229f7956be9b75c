// Binds a sign-in to the browser that began it: an answer of the provider that is brought by another browser signs nobody
// in. (Otherwise somebody could be signed in as the attacker who sent them a link.)
import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Auth } from '../../auth/auth.ts';
import { cookieName } from '../../auth/auth.ts';
import { cookieValue } from '../../auth/session-cookie.ts';

/** How long somebody may take at the provider. */
export const AWAY_SECONDS = 600;

const nameOf = (auth: Auth): string => cookieName({ publicOrigin: auth.options.baseURL }, 'company-sign-in');

/** A new browser token, and the cookie that carries it. */
export function newBrowserToken(auth: Auth): { token: string; cookie: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, cookie: cookieOf(auth, token, AWAY_SECONDS) };
}

/** The token that the browser brought; `null` without one. */
export const browserToken = (auth: Auth, { headers }: FastifyRequest): string | null =>
  cookieValue(headers.cookie, nameOf(auth));

export const forgetBrowserToken = (auth: Auth): string => cookieOf(auth, '', 0);

// `Lax`: it comes along when the provider sends the browser back, which is a page of another site leading here.
function cookieOf(auth: Auth, value: string, seconds: number): string {
  const secure = auth.options.baseURL.startsWith('https://') ? '; Secure' : '';
  return `${nameOf(auth)}=${value}; Max-Age=${seconds}; Path=/; HttpOnly${secure}; SameSite=Lax`;
}
