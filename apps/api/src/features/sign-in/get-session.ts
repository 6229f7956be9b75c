import { askAuth } from '../../auth/ask-auth.ts';
import { definePublicEndpoint, ok } from '../../endpoint.ts';
import { SessionState, type SignedInUser } from './signed-in.ts';

export const getSession = definePublicEndpoint({
  method: 'GET',
  url: '/api/auth/get-session',
  operationId: 'getSession',
  summary: 'Read the session of the cookie',
  description: 'Answers 200 in any case: whether somebody is signed in is the answer. `GET /api/v1/me` tells more.',
  tags: ['Sign-in'],
  response: { 200: SessionState },
  handler: async ({ auth, request }) => {
    const answer = await askAuth<{ user: SignedInUser; session: { expiresAt: string } }>(auth, request, '/get-session');
    if (answer.status >= 500) throw new Error(`reading the session answered ${answer.status}`);
    if (answer.status !== 200 || !answer.body) return ok({ user: null, expiresAt: null }, answer.headers);
    const { id, name, email } = answer.body.user;
    const expiresAt = new Date(answer.body.session.expiresAt).toISOString();
    return ok({ user: { id, name, email }, expiresAt }, answer.headers);
  },
});
