import { PasswordResetRequest } from '@flightpath/domain';
import { z } from 'zod';
import { openProofs } from '../../auth/open-proofs.ts';
import { accepted, definePublicEndpoint } from '../../endpoint.ts';

/** Links that one account may have open: more are a nuisance to whoever owns the mailbox. */
const MOST_LINKS = 5;

export const requestPasswordReset = definePublicEndpoint({
  method: 'POST',
  url: '/api/auth/request-password-reset',
  operationId: 'requestPasswordReset',
  summary: 'Ask for a link to choose a new password',
  description:
    'Answers at once, and the same for every e-mail: whether it has an account is looked up after the answer. The link works once, for one hour.',
  tags: ['Sign-in'],
  body: PasswordResetRequest,
  response: { 202: z.object({ email: z.string() }).meta({ id: 'PasswordResetRequested' }) },
  problems: ['too-many-attempts'],
  examples: { body: { email: 'ann@acme.example' } },
  handler: async ({ auth, db, background, request, body: { email } }) => {
    await request.server.countSignIn(request, email);
    background.run('sending a link for a new password', async () => {
      if ((await openProofs(db, email)) < MOST_LINKS) await auth.api.requestPasswordReset({ body: { email } });
    });
    return accepted({ email });
  },
});
