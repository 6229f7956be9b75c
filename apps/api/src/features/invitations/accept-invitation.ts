import { AcceptedInvitation, InvitationAcceptance } from '@flightpath/domain';
import { askAuth } from '../../auth/ask-auth.ts';
import { insertPasswordUser } from '../../auth/create-password-user.ts';
import { hashOfLinkToken } from '../../auth/link-token.ts';
import { hashPassword } from '../../auth/password.ts';
import { hasAccount, openInvitation } from '../../db/before-tenant.ts';
import { type TenantTx, tenantTransaction } from '../../db/tenant-transaction.ts';
import { definePublicEndpoint, ok } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { lockAdmins } from '../members/queries.ts';
import { join } from './join.ts';
import { newcomerOf } from './newcomer.ts';
import { acceptWithToken } from './queries.ts';
import { signedInAs } from './signed-in-as.ts';

export const acceptInvitation = definePublicEndpoint({
  method: 'POST',
  url: '/api/v1/invitations/accept',
  operationId: 'acceptInvitation',
  summary: 'Accept an invitation and become a member',
  description:
    'Signed in with the e-mail that was invited, the token is enough. Without an account, `name` and `password` make one, and the answer signs it in; the e-mail counts as verified, because the token came by it. A token works once.',
  tags: ['Invitations'],
  body: InvitationAcceptance,
  response: { 200: AcceptedInvitation },
  problems: ['invitation-not-found', 'not-signed-in', 'signed-in-as-another', 'session-of-provider'],
  examples: {
    body: {
      token: 'dGhlIHRva2VuIGJlaGluZCB0aGUgIyBvZiB0aGUgbGluaw',
      name: 'Ann Lee',
      password: 'correct horse battery staple',
    },
  },
  handler: async ({ db, auth, now, body, request }) => {
    const tokenHash = hashOfLinkToken(body.token);
    const invitation = await openInvitation(db, tokenHash, now);
    if (!invitation) throw problem('invitation-not-found');
    const { email, tenantId, tenantSlug: slug, tenantName, role } = invitation;
    const session = await signedInAs(invitation, auth, request);
    if (!session && (await hasAccount(db, email))) throw signInFirst(email);
    const newcomer = session ? null : newcomerOf(body, email);
    // Hashing takes its time on purpose: no row waits for it.
    const account = newcomer && { ...newcomer, password: { hash: await hashPassword(newcomer.password) } };
    await tenantTransaction(db, tenantId, async (tx) => {
      // Members are changed one after the other: the person that is linked here could be given to another.
      await lockAdmins(tx);
      const accepted = await acceptWithToken(tx, invitation.id, { tokenHash, at: now });
      if (!accepted) throw problem('invitation-not-found');
      const userId = account ? await insertPasswordUser(queryableOf(tx), account) : session?.userId;
      // An invitation of the same e-mail, to another organisation, was accepted at this moment.
      if (!userId) throw signInFirst(email);
      await join(tx, { userId, ...accepted, at: now }, { request, session });
    });
    const { headers } = newcomer
      ? await askAuth(auth, request, '/sign-in/email', { email, password: newcomer.password, rememberMe: true })
      : {};
    return ok({ tenant: { slug, name: tenantName }, role }, headers);
  },
});

const signInFirst = (email: string) =>
  problem('not-signed-in', {
    detail: `There is an account for ${email}: sign in with it, then accept the invitation.`,
  });

const queryableOf = (tx: TenantTx) => ({
  query: async (sql: string, parameters: unknown[]) => ({ rows: await tx.query<{ id: string }>(sql, parameters) }),
});
