import { PasswordChange } from '@flightpath/domain';
import { askAuth } from '../../auth/ask-auth.ts';
import { endOpenProofs } from '../../auth/open-proofs.ts';
import { refusalOfPassword } from '../../auth/password-refusal.ts';
import { definePersonalEndpoint, noContent } from '../../endpoint.ts';
import { tellChange } from '../../mail/tell-change.ts';
import { problem } from '../../problems.ts';

export const changePassword = definePersonalEndpoint({
  method: 'POST',
  url: '/me/password',
  operationId: 'changePassword',
  summary: 'Change your password',
  description:
    'Asks for the one before. Every other session ends, and so does every link for a new password; this one goes on, with a new cookie.',
  tags: ['Account'],
  body: PasswordChange,
  response: { 204: null },
  problems: ['too-many-attempts'],
  examples: { body: { currentPassword: 'correct horse battery staple', newPassword: 'green boats sail far' } },
  handler: async (context) => {
    const { auth, db, log, user, request, body } = context;
    await request.server.countSignIn(request, user.email);
    const refuse = (pointer: string, detail: string) => problem('invalid-input', { errors: [{ pointer, detail }] });
    const refusal = refusalOfPassword(body.newPassword, user);
    if (refusal !== null) throw refuse('#/newPassword', refusal);
    if (body.newPassword === body.currentPassword) throw refuse('#/newPassword', 'Is the one that you have already.');
    const answer = await askAuth<{ code?: string }>(auth, request, '/change-password', {
      ...body,
      revokeOtherSessions: true,
    });
    if (answer.status === 400) throw refuse('#/currentPassword', 'Is not your password.');
    if (answer.status !== 200) throw new Error(`changing the password answered ${answer.status}`);
    await endOpenProofs(db, user.id);
    log.info({ userId: user.id, address: request.ip }, 'somebody changed their password');
    tellChange(context, user.email, 'password-changed');
    return noContent(answer.headers);
  },
});
