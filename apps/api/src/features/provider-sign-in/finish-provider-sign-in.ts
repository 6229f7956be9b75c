import type { CompanySignInRefusal } from '@flightpath/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { startSession } from '../../auth/start-session.ts';
import type { PublicContext } from '../../context.ts';
import { type TenantTx, tenantTransaction } from '../../db/tenant-transaction.ts';
import { tenantWithProvider } from '../../db/tenant-with-provider.ts';
import { definePublicEndpoint, seeOther } from '../../endpoint.ts';
import { failureForLog, refusalOf } from '../../openid/provider-failure.ts';
import { forgetBrowserToken } from './browser-cookie.ts';
import { deedsOf } from './deeds.ts';
import { recognise } from './recognise.ts';
import { type Returned, takeBack } from './take-back.ts';

export const finishProviderSignIn = definePublicEndpoint({
  method: 'GET',
  url: '/api/auth/provider/callback/:organisation',
  operationId: 'finishProviderSignIn',
  summary: 'Come back from the company and be signed in',
  description:
    'Here the provider sends the browser back, with `code` and `state`. Goes on where the sign-in was begun, signed in for this organisation alone and for twelve hours; or to the sign-in page, with the reason as `problem`. Whoever is no member, and is not invited, is not let in.',
  tags: ['Sign-in with the company'],
  params: z.object({
    organisation: z.string().max(63).meta({ description: 'The slug of the organisation whose provider it is.' }),
  }),
  response: { 303: null },
  handler: async (context) => {
    const { auth, log, request, params } = context;
    const outcome = await comeBack(context, request, params.organisation).catch((error: unknown): Outcome => {
      log.error({ err: error }, 'a company sign-in failed');
      return { refusal: 'unexpected' };
    });
    const isIn = 'cookies' in outcome;
    const attempt = { address: request.ip, organisation: params.organisation };
    if (isIn) log.info({ ...attempt, userId: outcome.userId }, 'somebody signed in with their company');
    else log.info({ ...attempt, refusal: outcome.refusal }, 'somebody failed to sign in with their company');
    const cookies = [forgetBrowserToken(auth), ...(isIn ? outcome.cookies : [])];
    const goingOn = isIn ? outcome.returnTo : signInPage(outcome, params.organisation);
    return seeOther(goingOn, { 'set-cookie': cookies });
  },
});

type Outcome =
  | { userId: string; cookies: string[]; returnTo: string }
  | { refusal: CompanySignInRefusal; returnTo?: string };

async function comeBack(context: PublicContext, request: FastifyRequest, slug: string): Promise<Outcome> {
  const tenantId = await tenantWithProvider(context.db, slug);
  const returned = tenantId && (await takeBack(context, request, tenantId));
  if (!tenantId || !returned) return { refusal: 'not-begun-here' };
  const { returnTo } = returned;
  const vouched = await answerOf(returned, context, { request, slug });
  if ('refusal' in vouched) return { ...vouched, returnTo };
  return tenantTransaction(context.db, tenantId, async (tx) => {
    const recognised = await recognise(tx, vouched, deedsOf(request, context.now));
    if ('refusal' in recognised) return { ...recognised, returnTo };
    const { userId } = recognised;
    const { cookies } = await startSession(queryableOf(tx), context.auth, request, { userId, tenantId });
    return { userId, cookies, returnTo };
  });
}

/** Whom the provider vouches for. No transaction is open while it is asked. */
async function answerOf(
  { provider, sent }: Returned,
  { providers, log }: PublicContext,
  { request, slug }: { request: FastifyRequest; slug: string },
) {
  const url = new URL(providers.redirectUri(slug));
  url.search = new URL(request.raw.url ?? '', url).search;
  return providers.finish(provider, url, sent).catch((error: unknown) => {
    const refusal = refusalOf(error);
    log.warn({ issuer: provider.issuer, refusal, ...failureForLog(error) }, 'a company sign-in was refused');
    return { refusal };
  });
}

function signInPage({ refusal, returnTo }: { refusal: CompanySignInRefusal; returnTo?: string }, slug: string): string {
  const query = new URLSearchParams({ organisation: slug, problem: refusal, ...(returnTo && { next: returnTo }) });
  return `/sign-in?${query}`;
}

const queryableOf = (tx: TenantTx) => ({ query: (sql: string, parameters: unknown[]) => tx.query(sql, parameters) });
