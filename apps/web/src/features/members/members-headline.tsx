import { useSuspenseQuery } from '@tanstack/react-query';
import { useTenant } from '../../api/tenant.tsx';
import { membersSentence } from './members-sentence.ts';
import { invitationsQuery, membersQuery } from './queries.ts';

export function MembersHeadline() {
  const tenant = useTenant().slug;
  const { data: members } = useSuspenseQuery(membersQuery(tenant));
  const { data: invitations } = useSuspenseQuery(invitationsQuery(tenant));
  return membersSentence(members, invitations);
}
