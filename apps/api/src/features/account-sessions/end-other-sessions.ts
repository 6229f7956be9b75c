import { definePersonalEndpoint, noContent } from '../../endpoint.ts';
import { deleteOtherSessions } from './queries.ts';

export const endOtherSessions = definePersonalEndpoint({
  method: 'POST',
  url: '/me/sessions/end-others',
  operationId: 'endOtherSessions',
  summary: 'Sign out everywhere but here',
  tags: ['Sessions'],
  response: { 204: null },
  handler: async ({ db, user, session, log }) => {
    await deleteOtherSessions(db, user.id, session.id);
    log.info({ userId: user.id }, 'somebody ended all their other sessions');
    return noContent();
  },
});
