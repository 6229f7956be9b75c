// Makes a session that better-auth reads, prolongs and ends as its own: for who proved who they are elsewhere. The row and
// the cookies are those that signing in with a password makes "until the browser is closed".
import { createHmac, randomInt } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { uuidv7 } from 'uuidv7';
import type { Auth } from './auth.ts';
import { readSessionToken } from './session-cookie.ts';

interface Queryable {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

export interface NewSession {
  userId: string;
  /** The tenant whose provider vouched for them: the session counts there and nowhere else. */
  tenantId: string;
}

/**
 * A working day. The provider is then asked again, so that whoever left the company is let in no more; nothing prolongs it
 * (see prisma/migrations/*_give_sessions_a_last_day).
 */
const SESSION_HOURS = 12;

const TOKEN_LENGTH = 32;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Ends the session that the browser had, starts the new one, and returns its id and the `Set-Cookie` headers. */
export async function startSession(
  database: Queryable,
  auth: Auth,
  request: FastifyRequest,
  { userId, tenantId }: NewSession,
): Promise<{ id: string; cookies: string[] }> {
  const { authCookies, secret } = await auth.$context;
  const before = readSessionToken({ publicOrigin: auth.options.baseURL, authSecret: secret }, request.headers.cookie);
  if (before !== null) await database.query('delete from sessions where token = $1', [before]);
  const id = uuidv7();
  const token = Array.from({ length: TOKEN_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  await database.query(
    `insert into sessions
       (id, user_id, token, expires_at, ip_address, user_agent, created_at, updated_at, tenant_id)
     values ($1, $2, $3, now() + make_interval(hours => $4), $5, $6, now(), now(), $7)`,
    [id, userId, token, SESSION_HOURS, request.ip, request.headers['user-agent'] ?? '', tenantId],
  );
  const cookie = ({ name, attributes }: AuthCookie, value: string) =>
    `${name}=${encodeURIComponent(signed(value, secret))}${inWords(attributes)}`;
  return { id, cookies: [cookie(authCookies.sessionToken, token), cookie(authCookies.dontRememberToken, 'true')] };
}

type AuthCookie = Awaited<Auth['$context']>['authCookies']['sessionToken'];

const signed = (value: string, secret: string): string =>
  `${value}.${createHmac('sha256', secret).update(value).digest('base64')}`;

/** Without an age: the cookie ends with the browser. */
const inWords = ({ secure }: AuthCookie['attributes']): string =>
  `; Path=/; HttpOnly${secure ? '; Secure' : ''}; SameSite=Lax`;
