import { Account } from '@flightpath/domain';
import { definePersonalEndpoint, ok } from '../../endpoint.ts';
import { openEmailChange, secondFactorOf } from './queries.ts';

export const getAccount = definePersonalEndpoint({
  method: 'GET',
  url: '/me/account',
  operationId: 'getAccount',
  summary: 'Read how you sign in',
  tags: ['Account'],
  response: { 200: Account },
  handler: async ({ db, auth, user, now }) => {
    const [newEmail, secondFactor] = await Promise.all([
      openEmailChange(db, user.id, now),
      secondFactorOf({ auth, db }, user.id),
    ]);
    return ok({ name: user.name, email: user.email, newEmail, secondFactor });
  },
});
