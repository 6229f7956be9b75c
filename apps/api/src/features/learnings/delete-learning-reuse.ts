import { defineEndpoint, noContent } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { requirePart } from '../../own-part.ts';
import { deleteReuse, findLearning } from './queries.ts';

export const deleteLearningReuse = defineEndpoint({
  method: 'DELETE',
  url: '/initiatives/:key/learnings/reuses/:id',
  operationId: 'deleteLearningReuse',
  summary: 'Take back that an initiative re-uses a learning',
  description: '`id` is the learning, which stays where it was learned.',
  tags: ['Learnings'],
  permission: 'learning:add',
  params: RecordParams,
  response: { 204: null },
  problems: ['initiative-not-found', 'record-not-found'],
  ifMatch: true,
  hasETag: true,
  handler: async (context) => {
    const learningId = context.params.id;
    const { headers } = await changeInitiative(context, async (tx, { id: initiativeId, key }) => {
      await requirePart(context, tx, { initiativeId, departmentId: null });
      const learning = await findLearning(tx, learningId);
      const isReused = learning?.reusedBy.some((reuse) => reuse.key === key);
      const { title, initiative } = recordFound(isReused ? learning : null);
      await deleteReuse(tx, { initiativeId, learningId });
      return { body: null, summary: `No longer re-uses what ${initiative.key} learned: ${title}` };
    });
    return noContent(headers);
  },
});
