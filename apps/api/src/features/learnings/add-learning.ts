import { Learning, learningContradictions, NewLearning } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { requirePart } from '../../own-part.ts';
import { requireReferences } from '../../references.ts';
import { findLearning, insertLearning } from './queries.ts';

export const addLearning = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/learnings',
  operationId: 'addLearning',
  summary: 'Record what an initiative taught',
  description:
    'Of an experiment, a failure or a stop. It is never changed. A champion may record it for the departments they are champion of, and for the whole.',
  tags: ['Learnings'],
  permission: 'learning:add',
  params: InitiativeParams,
  body: NewLearning,
  response: { 201: Learning },
  problems: ['initiative-not-found'],
  hasETag: true,
  examples: {
    body: {
      date: '2026-03-06',
      origin: 'failure',
      title: 'Scanned letters are read badly',
      hypothesis: 'The assistant reads scanned letters as well as e-mails.',
      result: 'One scanned letter in three was put into the wrong queue.',
      lesson: 'Measure the quality of the scans before the start, and leave paper out of the first pilot.',
    },
  },
  handler: async (context) => {
    const { body: given, today } = context;
    const { departmentId } = given;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      await requireReferences(tx, { departments: { '#/departmentId': departmentId } });
      await requirePart(context, tx, { initiativeId, departmentId });
      refuseContradictions(learningContradictions(given, today));
      const learning = recordFound(await findLearning(tx, await insertLearning(tx, initiativeId, given, recorded)));
      const article = learning.origin === 'experiment' ? 'an' : 'a';
      return { body: learning, summary: `Recorded a learning from ${article} ${learning.origin}: ${learning.title}` };
    });
    return created(`${locationOf(context, 'learnings')}#${body.id}`, body, headers);
  },
});
