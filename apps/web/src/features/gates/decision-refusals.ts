import {
  type Contradiction,
  type DeciderRefusal,
  type DecisionOutcome,
  deciderRefusal,
  decisionContradictions,
  type GateReview,
  type Initiative,
  type NewDecision,
  type Role,
} from '@flightpath/domain';
import { openCriteria } from './open-criteria.ts';

export interface Decider {
  role: Role;
  userId: string;
  personId: string | null;
}

export interface DecisionCircumstances {
  review: GateReview;
  initiative: Pick<Initiative, 'phase' | 'state' | 'phaseEnteredOn'>;
  decider: Decider;
  today: string;
}

/** Why each outcome cannot be decided now, as a sentence; `undefined`: it can. */
export type DecisionRefusals = Record<DecisionOutcome, string | undefined>;

/** The way on is asked for first, so that reviewers can speak. */
const UNASKED = 'Nobody asks for this gate at present: PMO staff ask first, then an executive decides.';

/** The same rules and words as the API's, before anything is sent. */
export function decisionRefusals({ review, initiative, decider, today }: DecisionCircumstances): DecisionRefusals {
  const refused = refusalOf(review, decider);
  if (refused) return all(refused.detail);
  const decided = { gate: review.assessment, facts: initiative, today };
  const said = { date: today, rationale: '.', feedback: null };
  const because = (decision: NewDecision) => sentence(decisionContradictions(decision, decided));
  const unasked = review.request?.status === 'open' ? undefined : UNASKED;
  const conditions = (review.assessment ? openCriteria(review.assessment) : [])
    .filter(({ mayBeCondition }) => mayBeCondition)
    .map(({ id }) => ({ criterionId: id, text: '.', ownerId: '.', dueOn: today }));
  return {
    advance: because({ outcome: 'advance', ...said }) ?? unasked,
    'advance-with-conditions': because({ outcome: 'advance-with-conditions', conditions, ...said }) ?? unasked,
    hold: because({ outcome: 'hold', until: null, ...said }),
    'step-back': because({ outcome: 'step-back', toPhase: 'foundation', ...said }),
    stop: because({ outcome: 'stop', learning: NO_LEARNING, ...said }),
  };
}

const NO_LEARNING = {
  ...{ date: null, departmentId: null, origin: 'stop' as const },
  ...{ title: '.', hypothesis: null, result: null, lesson: '.' },
};

/** Four eyes, as far as the screen knows who asked: their login is the API's to compare. */
function refusalOf({ request }: GateReview, decider: Decider): DeciderRefusal | null {
  const requester = request?.status === 'open' ? { userId: null, personId: request.requestedBy?.id ?? null } : null;
  return deciderRefusal(decider, requester);
}

const all = (reason: string): DecisionRefusals => ({
  advance: reason,
  'advance-with-conditions': reason,
  hold: reason,
  'step-back': reason,
  stop: reason,
});

const sentence = (found: readonly Contradiction[]): string | undefined =>
  found.length === 0 ? undefined : [...new Set(found.map(({ detail }) => detail))].join(' ');
