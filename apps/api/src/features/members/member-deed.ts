import type { Member } from '@flightpath/domain';
import type { Deed } from '../../audit/record-events.ts';

/** What was done to a member, for the record of who changed what; `after` is null where they are one no more. */
export function memberDeed(summary: string, before: Member, after: Member | null): Deed {
  const { userId, name, email } = before;
  return { subject: { kind: 'member', id: userId, label: `${name} (${email})` }, summary, before, after };
}

/** What a change of a member comes to, in words. */
export function changeInWords({ name, ...before }: Member, after: Member): string {
  if (before.isDisabled !== after.isDisabled) return `${after.isDisabled ? 'Disabled' : 'Enabled'} the member ${name}`;
  if (before.role !== after.role) return `Changed the role of ${name} from ${before.role} to ${after.role}`;
  return `Changed the member ${name}`;
}
