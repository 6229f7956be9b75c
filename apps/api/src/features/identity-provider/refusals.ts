import type { IdentityProvider, NewIdentityProvider, SignInPolicy } from '@flightpath/domain';
import { OutboundRefused } from '../../outbound/public-address.ts';
import { problem } from '../../problems.ts';

const refused = (field: string, detail: string) =>
  problem('invalid-input', { detail, errors: [{ pointer: `#/${field}`, detail }] });

/** 422 at `#/issuer` for an address that would never be asked. */
export function refusingIssuer(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof OutboundRefused) throw refused('issuer', error.message);
    throw error;
  }
}

/**
 * 422 at `#/clientSecret` where it is missing: the first one, and for another issuer or client. Whoever may change the
 * address must not get the stored secret sent to a place of their own.
 */
export function refuseMissingSecret(before: IdentityProvider | null, wanted: NewIdentityProvider): void {
  if (wanted.clientSecret !== undefined) return;
  if (before === null) throw refused('clientSecret', 'Is missing.');
  if (isSameClient(before, wanted)) return;
  throw refused('clientSecret', 'Is needed with another issuer or client ID: the stored secret is of the ones before.');
}

/** 409 where the policy lets nobody in but by the provider, which would then let nobody in either. */
export function refuseLockingOut(policy: SignInPolicy): void {
  if (policy !== 'provider') return;
  throw problem('conflict', {
    detail: 'The organisation asks everybody to sign in by this provider. Change that in its settings first.',
  });
}

export const isSameClient = (one: IdentityProvider, other: Pick<IdentityProvider, 'issuer' | 'clientId'>): boolean =>
  one.issuer === other.issuer && one.clientId === other.clientId;
