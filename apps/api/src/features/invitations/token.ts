import { createHash, randomBytes } from 'node:crypto';

/** A new token for a link, and what is stored of it. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** What a token is found by. It is too long to be guessed, so a plain hash without salt does. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
