import { z } from 'zod';
import { definePersonalEndpoint, noContent } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { deleteSession } from './queries.ts';

export const endSession = definePersonalEndpoint({
  method: 'DELETE',
  url: '/me/sessions/:id',
  operationId: 'endSession',
  summary: 'Sign out of one of your browsers',
  description: 'Its next request is refused, whichever server it reaches.',
  tags: ['Sessions'],
  params: z.object({ id: z.uuid() }),
  response: { 204: null },
  problems: ['record-not-found'],
  handler: async ({ db, user, params, log }) => {
    if (!(await deleteSession(db, user.id, params.id))) throw problem('record-not-found');
    log.info({ userId: user.id, sessionId: params.id }, 'somebody ended one of their sessions');
    return noContent();
  },
});
