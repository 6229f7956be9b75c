import type { Feature } from '../../endpoint.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { inviteMember } from './invite-member.ts';
import { listInvitations } from './list-invitations.ts';
import { lookUpInvitation } from './look-up-invitation.ts';
import { resendInvitation } from './resend-invitation.ts';
import { revokeInvitation } from './revoke-invitation.ts';

export const invitations: Feature = {
  tag: 'Invitations',
  description: 'Asking somebody by e-mail to become a member, and accepting it.',
  endpoints: [listInvitations, inviteMember, resendInvitation, revokeInvitation, lookUpInvitation, acceptInvitation],
};
