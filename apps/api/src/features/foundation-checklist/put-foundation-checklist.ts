import { FoundationChecklist, type InitiativeFacts, resolveChecklist } from '@flightpath/domain';
import { loadFacts } from '../../assessment/load-facts.ts';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams } from '../../initiative-records.ts';
import { ChecklistAnswer, checklistAnswer } from './answer.ts';
import { applyChecklistChanges } from './apply-checklist-changes.ts';
import { loadDirectory } from './queries.ts';

export const putFoundationChecklist = defineEndpoint({
  method: 'PUT',
  url: '/initiatives/:key/foundation-checklist',
  operationId: 'putFoundationChecklist',
  summary: 'Write the foundation checklist of an initiative',
  description:
    'Applied as a whole, or not at all. Every entry names one active person, department or indicator, by its name or as `id:<uuid>`; a name that fits none or several is refused at its place. Entries left out end today, new ones begin today.',
  tags: ['Foundation checklist'],
  permission: 'initiative:change',
  params: InitiativeParams,
  body: FoundationChecklist,
  response: { 200: ChecklistAnswer },
  problems: ['initiative-not-found'],
  ifMatch: true,
  hasETag: true,
  examples: {
    body: {
      executiveAlignment: {
        sponsors: ['Ann Lee', 'Ben Ode'],
        valueNarrative: 'Claims are answered on the day they arrive.',
        governanceModel: 'Decision rights: the sponsors, together\nEscalation path: the board',
      },
      crossFunctional: {
        departments: ['Claims', 'Finance'],
        changeChampions: ['Cora Hale (Claims)', 'Finn Roe (Finance)'],
        communicationPlan: 'A letter a week to both departments.',
      },
      valueMeasurement: {
        leadingIndicators: ['Claims handled with the assistant'],
        laggingIndicators: ['Days to answer a claim'],
        reportingCadence: 'monthly',
      },
    },
  },
  handler: async (context) => {
    const { body: document, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id }, recorded) => {
      const facts = await factsOf(id);
      const resolved = resolveChecklist(document, facts, await loadDirectory(tx), today);
      if (!resolved.ok) refuseContradictions(resolved.errors);
      else await applyChecklistChanges(tx, id, resolved.changes, { ...recorded, today });
      return { body: checklistAnswer(await factsOf(id), today), summary: 'Wrote the foundation checklist' };

      async function factsOf(initiativeId: string): Promise<InitiativeFacts> {
        return (await loadFacts(tx, [initiativeId]))[0] as InitiativeFacts;
      }
    });
    return ok(body, headers);
  },
});
