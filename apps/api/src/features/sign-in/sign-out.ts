import { askAuth } from '../../auth/ask-auth.ts';
import { definePublicEndpoint, noContent } from '../../endpoint.ts';

export const signOut = definePublicEndpoint({
  method: 'POST',
  url: '/api/auth/sign-out',
  operationId: 'signOut',
  summary: 'End the session',
  description:
    'The session ends at once, everywhere its cookie is. Without a session there is nothing to end: 204, too.',
  tags: ['Sign-in'],
  response: { 204: null },
  handler: async ({ auth, request }) => {
    const { status, headers } = await askAuth(auth, request, '/sign-out', {});
    if (status >= 500) throw new Error(`signing out answered ${status}`);
    return noContent(headers);
  },
});
