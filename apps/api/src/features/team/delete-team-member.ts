import { defineEndpoint, noContent } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { findTeamMember, deleteTeamMember as remove } from './queries.ts';

export const deleteTeamMember = defineEndpoint({
  method: 'DELETE',
  url: '/initiatives/:key/team/:id',
  operationId: 'deleteTeamMember',
  summary: 'Delete a team member who was recorded by mistake',
  description: 'Somebody who left the team is ended instead, by `to`. What was recorded stays in the history.',
  tags: ['Team'],
  permission: 'team:change',
  params: RecordParams,
  response: { 204: null },
  problems: ['initiative-not-found', 'record-not-found'],
  ifMatch: true,
  hasETag: true,
  handler: async (context) => {
    const { today, params } = context;
    const { headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const { id, person, team } = recordFound(await findTeamMember(tx, { initiativeId, today, id: params.id }));
      await remove(tx, id);
      return { body: null, summary: `Deleted ${person.name} from the ${team} team, recorded by mistake` };
    });
    return noContent(headers);
  },
});
