import { EmailChange } from '@flightpath/domain';
import { z } from 'zod';
import { newLinkToken } from '../../auth/link-token.ts';
import { requirePassword } from '../../auth/require-password.ts';
import type { PersonalContext } from '../../context.ts';
import { hasAccount } from '../../db/before-tenant.ts';
import { accepted, definePersonalEndpoint } from '../../endpoint.ts';
import { emailChangeMessage, emailTakenMessage } from '../../mail/account-messages.ts';
import { problem } from '../../problems.ts';
import { keepEmailChange } from './queries.ts';

const VALID_FOR_MS = 86_400_000;

export const requestEmailChange = definePersonalEndpoint({
  method: 'POST',
  url: '/me/email-change',
  operationId: 'requestEmailChange',
  summary: 'Ask for another e-mail to sign in with',
  description:
    'Sends a link there; the e-mail becomes yours when it is used. The answer is the same for an e-mail that has an account already, whose owner is told instead.',
  tags: ['Account'],
  body: EmailChange,
  response: { 202: z.object({ email: z.string() }).meta({ id: 'EmailChangeRequested' }) },
  problems: ['too-many-attempts'],
  examples: { body: { email: 'ann.lee@acme.example', password: 'correct horse battery staple' } },
  handler: async (context) => {
    const { db, user, now, background, body } = context;
    await requirePassword(context, body.password);
    const { email } = body;
    if (email === user.email) {
      throw problem('invalid-input', { errors: [{ pointer: '#/email', detail: 'Is the one that you have already.' }] });
    }
    const { token, hash } = newLinkToken();
    const expiresAt = new Date(now.getTime() + VALID_FOR_MS);
    await keepEmailChange(db, { userId: user.id, email, tokenHash: hash, at: now, expiresAt });
    background.run('sending a link for a new e-mail', () => sendLink(context, email, token));
    return accepted({ email });
  },
});

async function sendLink({ db, auth, mailer }: PersonalContext, email: string, token: string): Promise<void> {
  const link = `${auth.options.baseURL}/confirm-email#${token}`;
  const isTaken = await hasAccount(db, email);
  await mailer.send({ to: email, ...(isTaken ? emailTakenMessage() : emailChangeMessage(link)) });
}
