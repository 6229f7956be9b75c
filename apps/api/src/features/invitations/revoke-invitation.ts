import { defineEndpoint, noContent } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { invitationDeed } from './invitation-deed.ts';
import { lockInvitation, readInvitation, revoke } from './queries.ts';
import { refuseClosed } from './refusals.ts';
import { InvitationParams } from './resend-invitation.ts';

export const revokeInvitation = defineEndpoint({
  method: 'DELETE',
  url: '/invitations/:id',
  operationId: 'revokeInvitation',
  summary: 'Take an invitation back: its link works no more',
  tags: ['Invitations'],
  permission: 'members:change',
  params: InvitationParams,
  response: { 204: null },
  problems: ['record-not-found', 'conflict'],
  handler: async ({ inTenant, audit, params, now }) => {
    await inTenant(async (tx) => {
      const before = recordFound(await lockInvitation(tx, params.id, now));
      refuseClosed(before);
      await revoke(tx, params.id, now);
      const after = recordFound(await readInvitation(tx, params.id, now));
      await audit(tx, invitationDeed(`Revoked the invitation of ${before.email}`, after, before));
    });
    return noContent();
  },
});
