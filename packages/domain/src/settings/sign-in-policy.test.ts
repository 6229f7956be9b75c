import { describe, expect, it } from '@jest/globals';
import { type SignInPolicy, signInDemand } from './sign-in-policy.ts';

const PASSWORD = { hasSecondFactor: false, isOfProvider: false };
const SECOND_FACTOR = { hasSecondFactor: true, isOfProvider: false };
const PROVIDER = { hasSecondFactor: false, isOfProvider: true };

describe('what a session lacks', () => {
  it.each<[SignInPolicy, typeof PASSWORD, SignInPolicy | null]>([
    ['password', PASSWORD, null],
    ['password', SECOND_FACTOR, null],
    ['password', PROVIDER, null],
    ['second-factor', PASSWORD, 'second-factor'],
    ['second-factor', SECOND_FACTOR, null],
    ['second-factor', PROVIDER, null],
    ['provider', PASSWORD, 'provider'],
    ['provider', SECOND_FACTOR, 'provider'],
    ['provider', PROVIDER, null],
  ])('under the policy %s with %j: %s', (policy, proof, demand) => {
    expect(signInDemand(policy, proof)).toBe(demand);
  });
});
