import type { IdentityProvider } from '@flightpath/domain';
import type { Deed } from '../../audit/record-events.ts';

/** What was done to the company sign-in, for the record of who changed what. An `IdentityProvider` holds no secret. */
export function providerDeed(summary: string, before: IdentityProvider | null, after: IdentityProvider | null): Deed {
  const { name = '' } = after ?? before ?? {};
  return { subject: { kind: 'identity-provider', id: null, label: name }, summary, before, after };
}

/** What a change comes to, in words. */
export function changeInWords(before: IdentityProvider | null, after: IdentityProvider, hasNewSecret: boolean): string {
  const { name, isEnabled } = after;
  if (before === null) return `Set up the company sign-in ${name}`;
  const secret = hasNewSecret ? ', with another client secret' : '';
  if (before.isEnabled === isEnabled) return `Changed the company sign-in ${name}${secret}`;
  return `${isEnabled ? 'Enabled' : 'Disabled'} the company sign-in ${name}${secret}`;
}
