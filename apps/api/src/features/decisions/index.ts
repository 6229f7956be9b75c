import type { Feature } from '../../endpoint.ts';
import { changeCondition } from './change-condition.ts';
import { listDecisions } from './list-decisions.ts';
import { makeDecision } from './make-decision.ts';

export const decisions: Feature = {
  tag: 'Decisions',
  description: 'What executives decided about an initiative, and which revision they saw.',
  endpoints: [listDecisions, makeDecision, changeCondition],
};
