// Slows down whoever tries passwords: per account and address, and per address over all accounts.
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { Config } from '../config.ts';
import { addressKey } from '../limits/address-key.ts';
import { limitHeaders } from '../limits/limit-headers.ts';
import type { Policy, Standing } from '../limits/limiter.ts';
import { problem } from '../problems.ts';

const SECONDS = 5 * 60;

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Counts an attempt to sign in as `email`; throws 429 when there were too many, over all processes, and 503 when that
     * cannot be known.
     */
    countSignIn(request: FastifyRequest, email: string): Promise<void>;
  }
}

export const signInLimits = plugin<{ config: Config }>(async (app, { config }) => {
  const { perAccount, perAddress } = config.signInLimits;
  // One by one: a guess less is worth a statement more.
  const attempts = (name: string, limit: number): Policy => ({ name, limit, seconds: SECONDS, block: 1 });
  // The account's limit is per address, too: otherwise anybody could lock anybody else out.
  const ofAccount = attempts('sign-in-to-account', perAccount);
  const ofAddress = attempts('sign-in-from-address', perAddress);

  app.decorate('countSignIn', async (request: FastifyRequest, email: string) => {
    const address = addressKey(request.ip);
    refuseIfOver(request, await count(ofAccount, `${address} ${email.toLowerCase()}`));
    refuseIfOver(request, await count(ofAddress, address));
  });

  /** Guessing must not become free because counting fails; who is signed in goes on working. */
  const count = (policy: Policy, caller: string): Promise<Standing> =>
    app.limiter.count(policy, caller).catch((cause: unknown) => {
      throw problem('not-ready', {
        detail: 'Attempts to sign in cannot be counted just now. Try again in a moment.',
        headers: { 'retry-after': '1' },
        cause,
      });
    });
});

function refuseIfOver(request: FastifyRequest, standing: Standing): void {
  if (standing.isAllowed) return;
  request.refusedBy = standing.policy.name;
  const headers = { ...limitHeaders([standing]), 'retry-after': String(standing.resetsInSeconds) };
  throw problem('too-many-attempts', { headers });
}
