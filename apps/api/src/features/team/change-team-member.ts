import { dateInWords, periodContradictions, TeamMember, TeamMemberChanges } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { findTeamMember, listTeamMembers, updateTeamMember } from './queries.ts';
import { refuseSecondMembership } from './refusals.ts';

export const changeTeamMember = defineEndpoint({
  method: 'PATCH',
  url: '/initiatives/:key/team/:id',
  operationId: 'changeTeamMember',
  summary: "Change or end somebody's time on a team",
  description: 'Setting `to` ends it: the day is the last one, and the record stays.',
  tags: ['Team'],
  permission: 'team:change',
  params: RecordParams,
  body: TeamMemberChanges,
  response: { 200: TeamMember },
  problems: ['initiative-not-found', 'record-not-found', 'conflict'],
  ifMatch: true,
  hasETag: true,
  examples: { body: { to: '2026-06-30' } },
  handler: async (context) => {
    const { body: changes, today, params } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const one = { initiativeId, today, id: params.id };
      const before = recordFound(await findTeamMember(tx, one));
      const after = { ...before, ...changes };
      refuseContradictions(periodContradictions(after));
      refuseSecondMembership(after, await listTeamMembers(tx, { initiativeId, today }), '#/from');
      await updateTeamMember(tx, after);
      const who = `${before.person.name} on the ${before.team} team`;
      const endedOn = after.to === before.to ? null : after.to;
      return {
        body: recordFound(await findTeamMember(tx, one)),
        summary: endedOn ? `Ended the time of ${who} on ${dateInWords(endedOn)}` : `Changed the part of ${who}`,
      };
    });
    return ok(body, headers);
  },
});
