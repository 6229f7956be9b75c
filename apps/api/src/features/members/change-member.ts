import { Member, MemberChanges } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { requireReferences } from '../../references.ts';
import { changeInWords, memberDeed } from './member-deed.ts';
import { lockAdmins, lockMember, readMember, updateMember } from './queries.ts';
import { refuseLastAdmin, refuseTakenPerson } from './refusals.ts';

export const MemberParams = z.object({ id: z.uuid().meta({ description: "The member's user id." }) });

export const changeMember = defineEndpoint({
  method: 'PATCH',
  url: '/members/:id',
  operationId: 'changeMember',
  summary: 'Change the role or the person of a member, disable or enable them',
  description:
    'A merge patch; it holds from their next request on. A disabled member finds no such organisation. Nobody changes their own role, and the last admin who may work here stays one.',
  tags: ['Members'],
  permission: 'members:change',
  params: MemberParams,
  body: MemberChanges,
  response: { 200: Member },
  problems: ['record-not-found', 'conflict'],
  examples: { body: { role: 'executive' } },
  handler: async ({ inTenant, audit, params: { id }, body: changes, actor, now }) =>
    ok(
      await inTenant(async (tx) => {
        await requireReferences(tx, { people: { '#/personId': changes.personId } });
        const admins = await lockAdmins(tx);
        const stored = recordFound(await lockMember(tx, id));
        const before = recordFound(await readMember(tx, id));
        const wanted = { ...stored, ...changes };
        if (wanted.role !== 'admin' || wanted.isDisabled) refuseLastAdmin(admins, id, `${before.name} is`);
        if (wanted.role !== stored.role && id === actor.userId) throw problem('not-allowed', { detail: OWN_ROLE });
        await refuseTakenPerson(tx, changes.personId, id);
        await updateMember(tx, id, wanted, now);
        const after = recordFound(await readMember(tx, id));
        await audit(tx, memberDeed(changeInWords(before, after), before, after));
        return after;
      }),
    ),
});

const OWN_ROLE = 'Nobody changes their own role. Ask another admin.';
