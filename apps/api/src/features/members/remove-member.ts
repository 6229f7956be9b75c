import { defineEndpoint, noContent } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { MemberParams } from './change-member.ts';
import { memberDeed } from './member-deed.ts';
import { deleteMember, lockAdmins, readMember } from './queries.ts';
import { refuseLastAdmin } from './refusals.ts';

export const removeMember = defineEndpoint({
  method: 'DELETE',
  url: '/members/:id',
  operationId: 'removeMember',
  summary: 'Remove a member',
  description:
    'What they recorded stays, and so does their person in the directory, and their account elsewhere. To come back they are invited anew; somebody who is away for a while is better disabled.',
  tags: ['Members'],
  permission: 'members:change',
  params: MemberParams,
  response: { 204: null },
  problems: ['record-not-found', 'conflict'],
  handler: async ({ inTenant, audit, params: { id } }) => {
    await inTenant(async (tx) => {
      const admins = await lockAdmins(tx);
      const member = recordFound(await readMember(tx, id));
      refuseLastAdmin(admins, id, `${member.name} is`);
      await deleteMember(tx, id);
      await audit(tx, memberDeed(`Removed the member ${member.name}`, member, null));
    });
    return noContent();
  },
});
