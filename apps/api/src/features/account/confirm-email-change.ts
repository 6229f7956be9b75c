import { EmailConfirmation } from '@flightpath/domain';
import { z } from 'zod';
import { hashOfLinkToken } from '../../auth/link-token.ts';
import { endOpenProofs } from '../../auth/open-proofs.ts';
import { definePublicEndpoint, ok } from '../../endpoint.ts';
import { emailChangedMessage } from '../../mail/account-messages.ts';
import { problem } from '../../problems.ts';
import { violatedConstraint } from '../../violations.ts';
import { takeNewEmail } from './queries.ts';

export const confirmEmailChange = definePublicEndpoint({
  method: 'POST',
  url: '/api/auth/confirm-email-change',
  operationId: 'confirmEmailChange',
  summary: 'Confirm a new e-mail with the link that was sent there',
  description:
    'From then on the account has it. The e-mail before is told, and links for a new password that were sent there work no more. It signs nobody in.',
  tags: ['Account'],
  body: EmailConfirmation,
  response: { 200: z.object({ email: z.string() }).meta({ id: 'EmailConfirmed' }) },
  problems: ['link-not-found', 'too-many-attempts'],
  examples: { body: { token: 'dGhlIHRva2VuIGJlaGluZCB0aGUgIyBvZiB0aGUgbGluaw' } },
  handler: async ({ db, now, log, mailer, background, request, body: { token } }) => {
    await request.server.countSignIn(request, token);
    const changed = await takeNewEmail(db, hashOfLinkToken(token), now).catch((error: unknown) => {
      // Somebody else was given the e-mail since the link was sent.
      if (violatedConstraint(error) === 'users_email_key') return null;
      throw error;
    });
    if (!changed) throw problem('link-not-found');
    const { userId, oldEmail, newEmail } = changed;
    await endOpenProofs(db, userId);
    log.info({ userId, address: request.ip }, 'somebody changed their e-mail');
    background.run('telling of a new e-mail', () => mailer.send({ to: oldEmail, ...emailChangedMessage(newEmail) }));
    return ok({ email: newEmail });
  },
});
