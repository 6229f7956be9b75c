import { Me, signInDemand } from '@flightpath/domain';
import { membershipsOfUser } from '../../db/before-tenant.ts';
import { definePersonalEndpoint, ok } from '../../endpoint.ts';

export const getMe = definePersonalEndpoint({
  method: 'GET',
  url: '/me',
  operationId: 'getMe',
  summary: 'Read who is signed in, and to which organisations they belong',
  tags: ['Me'],
  response: { 200: Me },
  acceptsProviderSession: true,
  handler: async ({ db, user, session, isTenantCreationOpen }) => {
    const proof = { hasSecondFactor: session.hasSecondFactor, isOfProvider: session.tenantId !== null };
    const everywhere = await membershipsOfUser(db, user.id);
    const memberships = everywhere.filter(({ tenantId }) => session.tenantId === null || session.tenantId === tenantId);
    return ok({
      user,
      session: proof,
      mayMakeTenants: isTenantCreationOpen && !proof.isOfProvider,
      memberships: memberships.map(({ tenantId: _, signInPolicy, role, personId, ...tenant }) => ({
        tenant,
        role,
        personId,
        asksFor: signInDemand(signInPolicy, proof),
      })),
    });
  },
});
