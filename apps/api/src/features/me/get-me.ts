import { Me } from '@flightpath/domain';
import { membershipsOfUser } from '../../db/before-tenant.ts';
import { definePersonalEndpoint, ok } from '../../endpoint.ts';

export const getMe = definePersonalEndpoint({
  method: 'GET',
  url: '/me',
  operationId: 'getMe',
  summary: 'Read who is signed in, and to which organisations they belong',
  tags: ['Me'],
  response: { 200: Me },
  handler: async ({ db, user }) => {
    const memberships = await membershipsOfUser(db, user.id);
    return ok({
      user,
      memberships: memberships.map(({ tenantId: _, role, personId, ...tenant }) => ({ tenant, role, personId })),
    });
  },
});
