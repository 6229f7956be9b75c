import { z } from 'zod';
import { askAuth } from '../../auth/ask-auth.ts';
import { renewHash } from '../../auth/password-account.ts';
import { accepted, definePublicEndpoint, ok } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { userIdOf } from './queries.ts';
import { SecondStepAsked, SignedIn, type SignedInUser } from './signed-in.ts';

const Credentials = z
  .object({
    email: z.email().max(320),
    password: z.string().min(1).max(128).meta({ format: 'password' }),
    rememberMe: z.boolean().default(true).meta({ description: 'False: until the browser is closed.' }),
  })
  .meta({ id: 'Credentials' });

type Answered = { user: SignedInUser } | { twoFactorRedirect: true };

export const signInEmail = definePublicEndpoint({
  method: 'POST',
  url: '/api/auth/sign-in/email',
  operationId: 'signInEmail',
  summary: 'Sign in with an e-mail and a password',
  description:
    'Sets the session cookie, which scripts cannot read. An unknown e-mail and a wrong password get the same answer after the same work. 202: the account asks for a second step, which `takeSecondStep` takes within ten minutes; nobody is signed in yet.',
  tags: ['Sign-in'],
  body: Credentials,
  response: { 200: SignedIn, 202: SecondStepAsked },
  problems: ['sign-in-failed', 'too-many-attempts'],
  examples: { body: { email: 'ann@acme.example', password: 'correct horse battery staple' } },
  handler: async ({ auth, db, log, request, body }) => {
    await request.server.countSignIn(request, body.email);
    const answer = await askAuth<Answered>(auth, request, '/sign-in/email', body);
    // 403: the e-mail was never verified. Whoever reads its mailbox chooses a new password, which verifies it.
    if (answer.status === 401 || answer.status === 403) {
      // Only the log learns which account it was, and in the same time where there is none.
      log.info({ address: request.ip, userId: await userIdOf(db, body.email) }, 'somebody failed to sign in');
      throw problem('sign-in-failed');
    }
    if (answer.status !== 200 || !answer.body) throw new Error(`signing in answered ${answer.status}`);
    await renewHash(db, body.email, body.password).catch((error: unknown) =>
      log.error({ err: error }, 'the hash of a password could not be renewed'),
    );
    if ('twoFactorRedirect' in answer.body) {
      log.info({ address: request.ip, userId: await userIdOf(db, body.email) }, 'somebody is asked for a second step');
      return accepted({ needsSecondFactor: true as const }, answer.headers);
    }
    const { id, name, email } = answer.body.user;
    log.info({ address: request.ip, userId: id }, 'somebody signed in');
    return ok({ user: { id, name, email } }, answer.headers);
  },
});
