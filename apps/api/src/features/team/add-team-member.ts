import { NewTeamMember, periodContradictions, TeamMember } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { requireReferences } from '../../references.ts';
import { findTeamMember, insertTeamMember, listTeamMembers } from './queries.ts';
import { refuseSecondMembership } from './refusals.ts';

export const addTeamMember = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/team',
  operationId: 'addTeamMember',
  summary: 'Name somebody on the pilot team or the run team',
  description: 'On the pilot team, for the newest pilot.',
  tags: ['Team'],
  permission: 'team:change',
  params: InitiativeParams,
  body: NewTeamMember,
  response: { 201: TeamMember },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: {
    body: { personId: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a90', team: 'run', role: 'Process owner', from: '2026-06-01' },
  },
  handler: async (context) => {
    const { body: given, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      await requireReferences(tx, { people: { '#/personId': given.personId } });
      refuseContradictions(periodContradictions(given));
      const id = await insertTeamMember(tx, initiativeId, given, recorded);
      const member = recordFound(await findTeamMember(tx, { initiativeId, today, id }));
      refuseSecondMembership(member, await listTeamMembers(tx, { initiativeId, today }), '#/personId');
      return { body: member, summary: `Named ${member.person.name} on the ${member.team} team` };
    });
    return created(locationOf(context, 'team', body.id), body, headers);
  },
});
