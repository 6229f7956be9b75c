import { defineEndpoint, noContent } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { findSponsor, deleteSponsor as remove } from './queries.ts';

export const deleteSponsor = defineEndpoint({
  method: 'DELETE',
  url: '/initiatives/:key/sponsors/:id',
  operationId: 'deleteSponsor',
  summary: 'Delete a sponsor who was recorded by mistake',
  description: 'A sponsorship that is over is ended instead, by its `to`. What was recorded stays in the history.',
  tags: ['Sponsors'],
  permission: 'team:change',
  params: RecordParams,
  response: { 204: null },
  problems: ['initiative-not-found', 'record-not-found'],
  ifMatch: true,
  hasETag: true,
  handler: async (context) => {
    const { today, params } = context;
    const { headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const sponsor = recordFound(await findSponsor(tx, { initiativeId, today, id: params.id }));
      await remove(tx, sponsor.id);
      return { body: null, summary: `Deleted the sponsorship of ${sponsor.person.name}, recorded by mistake` };
    });
    return noContent(headers);
  },
});
