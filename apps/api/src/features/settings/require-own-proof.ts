import { type SignInPolicy, signInDemand } from '@flightpath/domain';
import { conflict } from '../../contradictions.ts';
import type { SessionAtDoor } from '../../db/before-tenant.ts';

/** 409 at the policy for whoever would lock themselves out by it. */
export function requireOwnProof(policy: SignInPolicy, session: SessionAtDoor | null): void {
  const hasSecondFactor = session?.hasSecondFactor ?? false;
  const demand = signInDemand(policy, { hasSecondFactor, isOfProvider: (session?.tenantId ?? null) !== null });
  if (demand !== null) throw conflict('#/signInPolicy', REASONS[demand]);
}

const REASONS = {
  'second-factor':
    'You signed in without a second factor, so that this would lock you out. Set one up in your account, or sign in with it, then ask it of everybody.',
  provider:
    'You signed in with a password, so that this would lock you out. Sign in with your company, then ask it of everybody.',
};
