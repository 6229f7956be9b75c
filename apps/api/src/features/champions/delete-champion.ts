import { defineEndpoint, noContent } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { findChampion, deleteChampion as remove } from './queries.ts';

export const deleteChampion = defineEndpoint({
  method: 'DELETE',
  url: '/initiatives/:key/champions/:id',
  operationId: 'deleteChampion',
  summary: 'Delete a champion who was recorded by mistake',
  description: 'A champion whose time is over is ended instead, by `to`. What was recorded stays in the history.',
  tags: ['Champions'],
  permission: 'team:change',
  params: RecordParams,
  response: { 204: null },
  problems: ['initiative-not-found', 'record-not-found'],
  ifMatch: true,
  hasETag: true,
  handler: async (context) => {
    const { today, params } = context;
    const { headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const { id, person, department } = recordFound(await findChampion(tx, { initiativeId, today, id: params.id }));
      await remove(tx, id);
      return { body: null, summary: `Deleted ${person.name} as champion in ${department.name}, recorded by mistake` };
    });
    return noContent(headers);
  },
});
