import { createHash, randomBytes } from 'node:crypto';

/** A new token for a link that an e-mail carries, and what is stored of it. */
export function newLinkToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfLinkToken(token) };
}

/** What a token is found by. It is too long to be guessed, so a plain hash without salt does. */
export const hashOfLinkToken = (token: string): Buffer => createHash('sha256').update(token).digest();
