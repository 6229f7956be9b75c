import { z } from 'zod';

/**
 * What an organisation asks of whoever signs in: no more than a password, a second factor beside it, or its own identity
 * provider.
 */
export const SignInPolicy = z.enum(['password', 'second-factor', 'provider']).meta({ id: 'SignInPolicy' });
export type SignInPolicy = z.infer<typeof SignInPolicy>;

/** What a session can lack to work in an organisation. */
export const SignInDemand = SignInPolicy.exclude(['password']).meta({ id: 'SignInDemand' });
export type SignInDemand = z.infer<typeof SignInDemand>;

export interface SignInProof {
  hasSecondFactor: boolean;
  /** Whether the organisation's own identity provider vouched for the user. */
  isOfProvider: boolean;
}

/** What the session still lacks under the policy; `null`: nothing. The provider has asked for its own second factor. */
export function signInDemand(
  policy: SignInPolicy,
  { hasSecondFactor, isOfProvider }: SignInProof,
): SignInDemand | null {
  if (policy === 'password' || isOfProvider) return null;
  return policy === 'second-factor' && hasSecondFactor ? null : policy;
}
