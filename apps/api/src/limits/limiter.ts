// Hands out what a caller may use of a limit. Points are fetched from PostgreSQL in blocks, so that a request costs nothing
// most of the time, and all processes together still give no more than the limit.
import { createHmac } from 'node:crypto';
import type { Taken } from './take-points.ts';

export interface Policy {
  /** As answers name it: `actor`. */
  name: string;
  limit: number;
  seconds: number;
  /** How many points are fetched at once. */
  block: number;
}

/** How the caller stands after a request was counted. */
export interface Standing {
  policy: Policy;
  isAllowed: boolean;
  /** At least this was left when points were last fetched, less what this process gave since. */
  remaining: number;
  /** Until everything is given anew, rounded up. */
  resetsInSeconds: number;
}

export interface Limiter {
  /** Counts one request of `caller`. Rejects when the points cannot be fetched. */
  count(policy: Policy, caller: string): Promise<Standing>;
}

interface Share {
  left: number;
  remaining: number;
  endsAt: number;
  fetching: Promise<void> | null;
}

/** No more callers are remembered than this: an attacker has many addresses. */
const MOST_CALLERS = 20_000;

/**
 * @param take fetches points, from the one place that all processes share
 * @param secret makes the keys: whoever reads the table can neither read nor guess whom a row is about
 * @param now milliseconds that only ever grow
 */
export function createLimiter(
  take: (asked: { key: Buffer; points: number; limit: number; seconds: number }) => Promise<Taken>,
  secret: string,
  now: () => number = () => performance.now(),
): Limiter {
  const shares = new Map<string, Share>();

  return {
    async count(policy, caller) {
      const name = `${policy.name} ${caller}`;
      for (;;) {
        const share = shareOf(name);
        const isOver = now() >= share.endsAt;
        if (!isOver && share.left > 0) {
          share.left -= 1;
          return standing(policy, share, true);
        }
        // Until the window ends there is nothing more to fetch, so nobody asks.
        if (!isOver && share.remaining === 0) return standing(policy, share, false);
        share.fetching ??= fetch(policy, name, share);
        await share.fetching;
      }
    },
  };

  async function fetch({ limit, seconds, block }: Policy, name: string, share: Share): Promise<void> {
    try {
      const key = createHmac('sha256', secret).update(`rate limit ${name}`).digest();
      const asked = now();
      const { granted, remaining, endsInMs } = await take({ key, points: block, limit, seconds });
      // Counted from before it was asked: a share never outlives its window.
      Object.assign(share, { left: granted, remaining, endsAt: asked + endsInMs });
    } finally {
      share.fetching = null;
    }
  }

  function shareOf(name: string): Share {
    const known = shares.get(name);
    if (known) return known;
    forgetOldest();
    const share: Share = { left: 0, remaining: 0, endsAt: Number.NEGATIVE_INFINITY, fetching: null };
    shares.set(name, share);
    return share;
  }

  /** The one known longest. What it had left is lost to this process, and given to nobody twice. */
  function forgetOldest(): void {
    if (shares.size < MOST_CALLERS) return;
    const [oldest] = shares.keys();
    if (oldest !== undefined) shares.delete(oldest);
  }

  function standing(policy: Policy, { left, remaining, endsAt }: Share, isAllowed: boolean): Standing {
    const resetsInSeconds = Math.max(1, Math.ceil((endsAt - now()) / 1_000));
    return { policy, isAllowed, remaining: remaining + left, resetsInSeconds };
  }
}
