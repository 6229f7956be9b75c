// How a caller stands to the limits, as structured fields: draft-ietf-httpapi-ratelimit-headers-10.
import type { Standing } from './limiter.ts';

/** `RateLimit-Policy` says what is given (`q` requests in `w` seconds), `RateLimit` what is left (`r`, anew in `t` seconds). */
export function limitHeaders(standings: readonly Standing[]): Record<string, string> {
  return {
    'ratelimit-policy': standings
      .map(({ policy: { name, limit, seconds } }) => `"${name}";q=${limit};w=${seconds}`)
      .join(', '),
    ratelimit: standings
      .map(({ policy, remaining, resetsInSeconds }) => `"${policy.name}";r=${remaining};t=${resetsInSeconds}`)
      .join(', '),
  };
}
