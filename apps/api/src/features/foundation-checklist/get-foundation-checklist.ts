import type { InitiativeFacts } from '@flightpath/domain';
import { loadFacts } from '../../assessment/load-facts.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { ChecklistAnswer, checklistAnswer } from './answer.ts';

export const getFoundationChecklist = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/foundation-checklist',
  operationId: 'getFoundationChecklist',
  summary: 'Read the foundation checklist of an initiative',
  description: 'A view of its records, with names: sponsors, champions as "Ann Lee (Claims)", indicators and the rest.',
  tags: ['Foundation checklist'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: ChecklistAnswer },
  problems: ['initiative-not-found'],
  handler: async (context) => {
    const [facts] = await readOfInitiative(context, (tx, initiativeId) => loadFacts(tx, [initiativeId]));
    return ok(checklistAnswer(facts as InitiativeFacts, context.today));
  },
});
