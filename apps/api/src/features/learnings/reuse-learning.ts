import { dateInWords, Learning, LearningReuse, reuseContradictions } from '@flightpath/domain';
import { conflict, refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { requirePart } from '../../own-part.ts';
import { problem } from '../../problems.ts';
import { findLearning, insertReuse } from './queries.ts';

export const reuseLearning = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/learnings/reuses',
  operationId: 'reuseLearning',
  summary: 'Say that an initiative re-uses what another one learned',
  tags: ['Learnings'],
  permission: 'learning:add',
  params: InitiativeParams,
  body: LearningReuse,
  response: { 201: Learning },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: { body: { learningId: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a92', linkedOn: '2026-03-09' } },
  handler: async (context) => {
    const { body: given, today } = context;
    const { learningId } = given;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId, key }, recorded) => {
      await requirePart(context, tx, { initiativeId, departmentId: null });
      const learning = learningFound(await findLearning(tx, learningId));
      refuseContradictions(reuseContradictions(given, learning, today));
      refuseOwnOrKnown(learning, key);
      await insertReuse(tx, { initiativeId, learningId, linkedOn: given.linkedOn ?? today }, recorded);
      return {
        body: recordFound(await findLearning(tx, learningId)),
        summary: `Re-uses what ${learning.initiative.key} learned: ${learning.title}`,
      };
    });
    return created(locationOf(context, 'learnings/reuses', body.id), body, headers);
  },
});

function learningFound(learning: Learning | null): Learning {
  if (learning) return learning;
  const detail = 'There is no such learning.';
  throw problem('invalid-input', { detail, errors: [{ pointer: '#/learningId', detail }] });
}

/** 409 for what the initiative learned itself, and for what it re-uses already. */
function refuseOwnOrKnown({ title, initiative, reusedBy }: Learning, key: string): void {
  if (initiative.key === key) {
    throw conflict('#/learningId', `"${title}" is what ${key} learned itself; it re-uses what others learned.`);
  }
  const known = reusedBy.find((reuse) => reuse.key === key);
  if (known) throw conflict('#/learningId', `${key} re-uses "${title}" already, since ${dateInWords(known.linkedOn)}.`);
}
