import { AccountSessions } from '@flightpath/domain';
import { definePersonalEndpoint, ok } from '../../endpoint.ts';
import { deviceInWords } from './device-in-words.ts';
import { sessionsOf } from './queries.ts';

export const listSessions = definePersonalEndpoint({
  method: 'GET',
  url: '/me/sessions',
  operationId: 'listSessions',
  summary: 'List where you are signed in',
  description: 'This session first, then by last use. Sessions that have ended are not listed.',
  tags: ['Sessions'],
  response: { 200: AccountSessions },
  handler: async ({ db, user, session }) => {
    const found = await sessionsOf(db, user.id);
    const data = found.map(({ userAgent, signedInAt, lastUsedAt, ...rest }) => ({
      ...rest,
      isThisOne: rest.id === session.id,
      device: deviceInWords(userAgent),
      signedInAt: signedInAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
    }));
    return ok({ data: data.sort((one, other) => Number(other.isThisOne) - Number(one.isThisOne)) });
  },
});
