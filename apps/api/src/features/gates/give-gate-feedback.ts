import { GateReview, NewGateFeedback } from '@flightpath/domain';
import { conflict } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { openRequest, setFeedback } from './queries.ts';
import { readGate } from './read-gate.ts';

const FUNCTION_NAMES = {
  business: 'business',
  'it-and-operations': 'IT and operations',
  'risk-and-compliance': 'risk and compliance',
} as const;

export const giveGateFeedback = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/gate/feedback',
  operationId: 'giveGateFeedback',
  summary: 'Say as a reviewer what you think of a gate that was asked for',
  description:
    'Only the person named for the function gives its feedback, and may change it until the decision. It advises: an objection does not block. Feedback of a sponsor counts as a check-in.',
  tags: ['Gates'],
  permission: 'gate:review',
  params: InitiativeParams,
  body: NewGateFeedback,
  response: { 200: GateReview },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: {
    body: { function: 'it-and-operations', verdict: 'concern', comment: 'The runbook names one person only.' },
  },
  handler: async (context) => {
    const { body: given, now, today, personId } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const request = await openRequest(tx, initiativeId);
      if (!request) throw conflict('#/function', 'Nobody asks for this gate at present.');
      const slot = request.slots.find((one) => one.function === given.function);
      const name = FUNCTION_NAMES[given.function];
      if (!slot?.reviewer) throw conflict('#/function', `Nobody was named as reviewer for ${name}.`);
      if (slot.reviewer.id !== personId) {
        throw problem('not-allowed', { detail: `The feedback of ${name} is ${slot.reviewer.name}'s to give.` });
      }
      await setFeedback(tx, request.id, { ...given, givenOn: today });
      return {
        body: await readGate(tx, initiativeId, now),
        summary: `${slot.reviewer.name} gave the feedback of ${name}: ${given.verdict}`,
        isAct: true,
      };
    });
    return ok(body, headers);
  },
});
