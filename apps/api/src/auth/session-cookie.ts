// Reads better-auth's session cookie without asking it: one HMAC instead of a walk through the library per request.
// Only reads; making, prolonging and ending sessions stays with better-auth (a test signs in through it).
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';
import { cookieName } from './auth.ts';

type Signed = Pick<Config, 'publicOrigin' | 'authSecret'>;

/** The session's token in a `Cookie` header; `null` without one, or where its signature is not ours. */
export const readSessionToken = (config: Signed, header: string | undefined): string | null =>
  readSignedCookie(config, header, 'session');

/** What a cookie of the sign-in library says, by its name after the prefix; `null` where its signature is not ours. */
export function readSignedCookie(config: Signed, header: string | undefined, name: string): string | null {
  const value = cookieValue(header, cookieName(config, name));
  const separator = value?.lastIndexOf('.') ?? -1;
  if (!value || separator < 1) return null;
  const token = value.slice(0, separator);
  const expected = createHmac('sha256', config.authSecret).update(token).digest();
  const given = Buffer.from(value.slice(separator + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** What the cookie of that name says in a `Cookie` header; `null` without one. */
export function cookieValue(header: string | undefined, name: string): string | null {
  const found = header?.split(';').find((part) => part.trimStart().startsWith(`${name}=`));
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found.trim().slice(name.length + 1));
  } catch {
    return null;
  }
}
