import { PasswordReset } from '@flightpath/domain';
import { askAuth } from '../../auth/ask-auth.ts';
import { endOpenProofs } from '../../auth/open-proofs.ts';
import { refusalOfPassword } from '../../auth/password-refusal.ts';
import { definePublicEndpoint, noContent } from '../../endpoint.ts';
import { tellChange } from '../../mail/tell-change.ts';
import { problem } from '../../problems.ts';
import { userOfReset, verifyEmail } from './queries.ts';

export const resetPassword = definePublicEndpoint({
  method: 'POST',
  url: '/api/auth/reset-password',
  operationId: 'resetPassword',
  summary: 'Choose a new password with the link of the e-mail',
  description:
    'Ends every session of the account, and all other links. It signs nobody in: the second factor, where there is one, is asked for as always. A refused password leaves the link as it was.',
  tags: ['Sign-in'],
  body: PasswordReset,
  response: { 204: null },
  problems: ['link-not-found', 'too-many-attempts'],
  examples: {
    body: { token: 'a1B2c3D4e5F6g7H8i9J0k1L2', newPassword: 'correct horse battery staple' },
  },
  handler: async (context) => {
    const { auth, db, log, request, body } = context;
    await request.server.countSignIn(request, body.token);
    const user = await userOfReset({ auth, db }, body.token);
    if (!user) throw problem('link-not-found');
    const detail = refusalOfPassword(body.newPassword, user);
    if (detail !== null) throw problem('invalid-input', { errors: [{ pointer: '#/newPassword', detail }] });
    const { status, body: answer } = await askAuth<{ code?: string }>(auth, request, '/reset-password', body);
    if (status === 400) throw problem('link-not-found');
    if (status !== 200) throw new Error(`choosing a new password answered ${status}: ${answer?.code}`);
    await verifyEmail(db, user);
    await endOpenProofs(db, user.id);
    log.info({ userId: user.id, address: request.ip }, 'somebody chose a new password by e-mail');
    tellChange(context, user.email, 'password-changed');
    return noContent();
  },
});
