import { z } from 'zod';
import { askAuth } from '../../auth/ask-auth.ts';
import { definePublicEndpoint, ok } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { SignedIn, type SignedInUser } from './signed-in.ts';

const Credentials = z
  .object({
    email: z.email().max(320),
    password: z.string().min(1).max(128).meta({ format: 'password' }),
    rememberMe: z.boolean().default(true).meta({ description: 'False: until the browser is closed.' }),
  })
  .meta({ id: 'Credentials' });

export const signInEmail = definePublicEndpoint({
  method: 'POST',
  url: '/api/auth/sign-in/email',
  operationId: 'signInEmail',
  summary: 'Sign in with an e-mail and a password',
  description:
    'Sets the session cookie, which scripts cannot read. An unknown e-mail and a wrong password get the same answer after the same work.',
  tags: ['Sign-in'],
  body: Credentials,
  response: { 200: SignedIn },
  problems: ['sign-in-failed', 'too-many-attempts'],
  examples: { body: { email: 'ann@acme.example', password: 'correct horse battery staple' } },
  handler: async ({ auth, request, body }) => {
    await request.server.countSignIn(request, body.email);
    const answer = await askAuth<{ user: SignedInUser }>(auth, request, '/sign-in/email', body);
    if (answer.status === 401) throw problem('sign-in-failed');
    if (answer.status !== 200 || !answer.body) throw new Error(`signing in answered ${answer.status}`);
    const { id, name, email } = answer.body.user;
    return ok({ user: { id, name, email } }, answer.headers);
  },
});
