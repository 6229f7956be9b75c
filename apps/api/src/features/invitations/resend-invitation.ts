import { type Invitation, IssuedInvitation } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { invitationDeed } from './invitation-deed.ts';
import { deliver, newIssue } from './issue-invitation.ts';
import { lockInvitation, readInvitation, renewInvitation } from './queries.ts';
import {
  refuseClosed,
  refuseHigherRole,
  refuseMember,
  refuseSecondInvitation,
  refusingSecondInvitation,
} from './refusals.ts';

export const InvitationParams = z.object({ id: z.uuid() });

export const resendInvitation = defineEndpoint({
  method: 'POST',
  url: '/invitations/:id/resend',
  operationId: 'resendInvitation',
  summary: 'Send an open or expired invitation again, with a new link',
  description: 'The link before works no more; the new one does for seven days. It answers as inviting does.',
  tags: ['Invitations'],
  permission: 'members:change',
  repeats: 'done',
  params: InvitationParams,
  response: { 200: IssuedInvitation },
  problems: ['record-not-found', 'conflict'],
  handler: async (context) => {
    const { inTenant, audit, role, params, now } = context;
    const issued = newIssue(now);
    const invitation = await inTenant(async (tx) => {
      const before = recordFound(await lockInvitation(tx, params.id, now));
      refuseClosed(before);
      refuseHigherRole(role, before.role);
      await refuseMember(tx, { email: before.email, personId: null });
      if (before.state === 'expired') await refuseSecondInvitation(tx, before.email, context);
      await refusingSecondInvitation(before.email, () => renewInvitation(tx, params.id, issued.issue));
      const renewed = (await readInvitation(tx, params.id, now)) as Invitation;
      await audit(tx, invitationDeed(`Made a new link for the invitation of ${renewed.email}`, renewed));
      return renewed;
    });
    return ok(await deliver(context, invitation, issued));
  },
});
