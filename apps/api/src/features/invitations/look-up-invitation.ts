import { InvitationOffer, InvitationToken } from '@flightpath/domain';
import { hashOfLinkToken } from '../../auth/link-token.ts';
import { hasAccount, openInvitation } from '../../db/before-tenant.ts';
import { definePublicEndpoint, ok } from '../../endpoint.ts';
import { problem } from '../../problems.ts';

export const lookUpInvitation = definePublicEndpoint({
  method: 'POST',
  url: '/api/v1/invitations/look-up',
  operationId: 'lookUpInvitation',
  summary: 'Read to what the token of an invitation invites',
  description:
    'Changes nothing. It is no GET because a token in an address would stand in logs. A token that was never given out, was used, revoked or has expired gets one and the same answer.',
  tags: ['Invitations'],
  body: InvitationToken,
  response: { 200: InvitationOffer },
  problems: ['invitation-not-found'],
  examples: { body: { token: 'dGhlIHRva2VuIGJlaGluZCB0aGUgIyBvZiB0aGUgbGluaw' } },
  handler: async ({ db, now, body }) => {
    const found = await openInvitation(db, hashOfLinkToken(body.token), now);
    if (!found) throw problem('invitation-not-found');
    const { tenantSlug, tenantName, email, role, expiresAt } = found;
    return ok({
      tenant: { slug: tenantSlug, name: tenantName },
      email,
      role,
      expiresAt: expiresAt.toISOString(),
      hasAccount: await hasAccount(db, email),
    });
  },
});
