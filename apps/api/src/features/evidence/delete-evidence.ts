import { defineEndpoint, noContent } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { requirePart } from '../../own-part.ts';
import { findEvidence, deleteEvidence as remove } from './queries.ts';

export const deleteEvidence = defineEndpoint({
  method: 'DELETE',
  url: '/initiatives/:key/evidence/:id',
  operationId: 'deleteEvidence',
  summary: 'Delete evidence that was recorded by mistake',
  description: 'What no longer holds is ended by `validUntil` instead. What was recorded stays in the history.',
  tags: ['Evidence'],
  permission: 'evidence:add',
  params: RecordParams,
  response: { 204: null },
  problems: ['initiative-not-found', 'record-not-found'],
  ifMatch: true,
  hasETag: true,
  handler: async (context) => {
    const { headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const { id, title, department } = recordFound(await findEvidence(tx, { initiativeId, id: context.params.id }));
      await requirePart(context, tx, { initiativeId, departmentId: department?.id ?? null });
      await remove(tx, id);
      return { body: null, summary: `Deleted evidence recorded by mistake: ${title}` };
    });
    return noContent(headers);
  },
});
