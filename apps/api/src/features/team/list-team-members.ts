import { TeamMember } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { listTeamMembers as query } from './queries.ts';

export const listTeamMembers = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/team',
  operationId: 'listTeamMembers',
  summary: 'List the pilot team and the run team of an initiative, those who left included',
  tags: ['Team'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: wholeListOf(TeamMember) },
  problems: ['initiative-not-found'],
  handler: async (context) => {
    const { today } = context;
    return ok({ data: await readOfInitiative(context, (tx, initiativeId) => query(tx, { initiativeId, today })) });
  },
});
