import { Leaving } from '@flightpath/domain';
import { defineEndpoint, noContent } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { memberDeed } from './member-deed.ts';
import { deleteMember, lockAdmins, readMember } from './queries.ts';
import { refuseLastAdmin } from './refusals.ts';

export const leaveTenant = defineEndpoint({
  method: 'POST',
  url: '/members/leave',
  operationId: 'leaveTenant',
  summary: 'Leave the organisation oneself',
  description:
    'Every member may, but for the last admin who may work here. It cannot be undone by whoever leaves, so the body names the organisation once more. What they recorded stays.',
  tags: ['Members'],
  permission: 'portfolio:read',
  isOfMember: true,
  body: Leaving,
  response: { 204: null },
  problems: ['record-not-found', 'conflict'],
  examples: { body: { organisation: 'acme' } },
  handler: async ({ inTenant, audit, tenant, body, actor }) => {
    if (body.organisation !== tenant.slug) {
      const detail = `To leave ${tenant.name}, give "${tenant.slug}".`;
      throw problem('invalid-input', { detail, errors: [{ pointer: '#/organisation', detail }] });
    }
    const userId = actor.userId as string;
    await inTenant(async (tx) => {
      refuseLastAdmin(await lockAdmins(tx), userId, 'You are');
      const member = recordFound(await readMember(tx, userId));
      await deleteMember(tx, userId);
      await audit(tx, memberDeed('Left the organisation', member, null));
    });
    return noContent();
  },
});
