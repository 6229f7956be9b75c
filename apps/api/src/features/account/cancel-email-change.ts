import { definePersonalEndpoint, noContent } from '../../endpoint.ts';
import { dropEmailChange } from './queries.ts';

export const cancelEmailChange = definePersonalEndpoint({
  method: 'DELETE',
  url: '/me/email-change',
  operationId: 'cancelEmailChange',
  summary: 'Keep the e-mail that you have: the link to the new one works no more',
  description: 'Where none was asked for there is nothing to take back: 204, too.',
  tags: ['Account'],
  response: { 204: null },
  handler: async ({ db, user }) => {
    await dropEmailChange(db, user.id);
    return noContent();
  },
});
