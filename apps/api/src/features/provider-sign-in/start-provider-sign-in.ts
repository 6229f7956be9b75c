import { randomUUID } from 'node:crypto';
import { CompanySignIn, NewCompanySignIn } from '@flightpath/domain';
import { tenantReading, tenantTransaction } from '../../db/tenant-transaction.ts';
import { tenantWithProvider } from '../../db/tenant-with-provider.ts';
import { definePublicEndpoint, ok } from '../../endpoint.ts';
import { failureForLog } from '../../openid/provider-failure.ts';
import { problem } from '../../problems.ts';
import { AWAY_SECONDS, newBrowserToken } from './browser-cookie.ts';
import { hashOf } from './hash-of.ts';
import { openProvider } from './open-provider.ts';
import { insertSignIn } from './queries.ts';

export const startProviderSignIn = definePublicEndpoint({
  method: 'POST',
  url: '/api/auth/provider/start',
  operationId: 'startProviderSignIn',
  summary: 'Begin to sign in with the company',
  description:
    'Answers the address at the provider to which the browser goes, and binds what comes back to this browser by a cookie of ten minutes. An unknown organisation and one without a provider get one and the same answer.',
  tags: ['Sign-in with the company'],
  body: NewCompanySignIn,
  response: { 200: CompanySignIn },
  problems: ['company-sign-in-not-found', 'provider-away', 'too-many-attempts'],
  examples: { body: { tenant: 'acme', returnTo: '/acme/register' } },
  handler: async ({ db, auth, providers, now, log, request, body: { tenant: slug, returnTo = `/${slug}` } }) => {
    // There is no password to guess, and a whole company may sit behind one address: the address's limit alone counts.
    await request.server.countSignIn(request, `company ${randomUUID()}`);
    const tenantId = await tenantWithProvider(db, slug);
    const provider = tenantId && (await tenantReading(db, tenantId, (tx) => openProvider(tx, providers.secrets)));
    if (!tenantId || !provider) throw problem('company-sign-in-not-found');
    const begun = await providers.begin(provider, slug).catch((cause: unknown) => {
      log.warn({ issuer: provider.issuer, ...failureForLog(cause) }, 'nobody could be sent to a company sign-in');
      throw problem('provider-away', { cause });
    });
    const { token, cookie } = newBrowserToken(auth);
    const signIn = {
      ...{ issuer: provider.issuer, nonce: begun.nonce, codeVerifier: begun.codeVerifier, returnTo },
      ...{ stateHash: hashOf(begun.state), browserHash: hashOf(token) },
      expiresAt: new Date(now.getTime() + AWAY_SECONDS * 1_000),
    };
    await tenantTransaction(db, tenantId, (tx) => insertSignIn(tx, signIn, now));
    return ok({ url: begun.url }, { 'cache-control': 'no-store', 'set-cookie': cookie });
  },
});
