import type { FastifyRequest } from 'fastify';
import type { PublicContext } from '../../context.ts';
import { tenantTransaction } from '../../db/tenant-transaction.ts';
import type { KnownProvider, SentAway } from '../../openid/provider-client.ts';
import { browserToken } from './browser-cookie.ts';
import { hashOf } from './hash-of.ts';
import { openProvider } from './open-provider.ts';
import { takeSignIn } from './queries.ts';

/** Somebody who is back, before anything is known of them. */
export interface Returned {
  provider: KnownProvider;
  sent: SentAway;
  returnTo: string;
}

/**
 * Finds what was remembered of whoever is back, and forgets it: a second time finds nothing. `null` also for another browser,
 * after ten minutes, and where the provider was disabled or replaced by another one meanwhile.
 */
export async function takeBack(
  { db, auth, providers, now }: PublicContext,
  request: FastifyRequest,
  tenantId: string,
): Promise<Returned | null> {
  const { state } = request.query as { state?: unknown };
  const token = browserToken(auth, request);
  if (typeof state !== 'string' || token === null) return null;
  return tenantTransaction(db, tenantId, async (tx) => {
    const found = await takeSignIn(tx, { stateHash: hashOf(state), browserHash: hashOf(token) }, now);
    const provider = found && (await openProvider(tx, providers.secrets));
    if (!found || provider?.issuer !== found.issuer) return null;
    const { nonce, codeVerifier, returnTo } = found;
    return { provider, sent: { state, nonce, codeVerifier }, returnTo };
  });
}
