import { Decision, NewDecision, notBefore, notInFuture } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { findDecision, insertDecision } from './queries.ts';

export const makeDecision = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/decisions',
  operationId: 'makeDecision',
  summary: 'Decide to hold an initiative where it is',
  description: 'The revision that it is at is kept with the decision, as what the executive saw.',
  tags: ['Decisions'],
  permission: 'decision:make',
  params: InitiativeParams,
  body: NewDecision,
  response: { 201: Decision },
  problems: ['initiative-not-found'],
  hasETag: true,
  examples: {
    body: {
      outcome: 'hold',
      date: '2026-05-11',
      until: '2026-07-31',
      rationale: 'The second department joins in July; decide with its numbers.',
    },
  },
  handler: async (context) => {
    const { body: given, personId, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId, revision }, recorded) => {
      refuseContradictions(contradictions(given, today));
      const decision = { ...given, decidedById: personId, revisionNumber: revision };
      const id = await insertDecision(tx, initiativeId, decision, recorded);
      const until = given.until === null ? '' : ` until ${given.until}`;
      return {
        body: recordFound(await findDecision(tx, { initiativeId, id })),
        summary: `Decided to hold it${until}`,
      };
    });
    return created(`${locationOf(context, 'decisions')}#${body.id}`, body, headers);
  },
});

const contradictions = ({ date, until }: NewDecision, today: string) => [
  ...notInFuture({ field: 'date', label: 'The decision', date }, today),
  ...notBefore(
    { field: 'until', label: 'The end of the hold', date: until },
    { field: 'date', label: 'the decision', date },
  ),
];
