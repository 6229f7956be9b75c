import { type DecisionOutcome, type LearningOrigin, type NewDecision, PHASES, type Phase } from '@flightpath/domain';
import { gateLeadsTo, phaseWords } from '../../ui/words.ts';
import type { JudgedCriterion } from './open-criteria.ts';

export interface ConditionDraft {
  text: string;
  ownerId: string | null;
  dueOn: string | null;
}

/** A decision as its form holds it, whatever the outcome. */
export interface DecisionDraft {
  rationale: string;
  feedback: string;
  /** Of a hold. */
  until: string | null;
  /** Of a step back. */
  toPhase: PhaseBefore;
  /** By the criterion that each stands for. */
  conditions: Record<string, ConditionDraft>;
  /** Of a stop. */
  learning: { title: string; lesson: string; hypothesis: string; result: string; origin: LearningOrigin };
}

/** A phase that one can step back to. */
export type PhaseBefore = Exclude<Phase, 'innovation'>;

export const phasesBefore = (phase: Phase): PhaseBefore[] =>
  PHASES.slice(0, PHASES.indexOf(phase)).filter((before): before is PhaseBefore => before !== 'innovation');

export const emptyDraft = (phase: Phase, ownerId: string | null, open: readonly JudgedCriterion[]): DecisionDraft => ({
  rationale: '',
  feedback: '',
  until: null,
  toPhase: phasesBefore(phase).at(-1) ?? 'foundation',
  conditions: Object.fromEntries(open.map(({ id }) => [id, { text: '', ownerId, dueOn: null }])),
  learning: { title: '', lesson: '', hypothesis: '', result: '', origin: 'stop' },
});

/** The request. Fields that are still empty are sent as they are: the API says what is missing, field by field. */
export function decisionBody(
  outcome: DecisionOutcome,
  draft: DecisionDraft,
  { open, date }: { open: readonly JudgedCriterion[]; date: string },
): NewDecision {
  const said = { date, rationale: draft.rationale, feedback: textOf(draft.feedback) };
  switch (outcome) {
    case 'advance':
      return { outcome, ...said };
    case 'advance-with-conditions':
      return { outcome, ...said, conditions: open.map(({ id }) => ({ criterionId: id, ...conditionOf(draft, id) })) };
    case 'hold':
      return { outcome, ...said, until: draft.until };
    case 'step-back':
      return { outcome, ...said, toPhase: draft.toPhase };
    case 'stop': {
      const { title, lesson, origin, hypothesis, result } = draft.learning;
      const tried = { hypothesis: textOf(hypothesis), result: textOf(result) };
      return { outcome, ...said, learning: { title, lesson, origin, ...tried, date: null, departmentId: null } };
    }
  }
}

function conditionOf({ conditions }: DecisionDraft, id: string) {
  const { text = '', ownerId = null, dueOn = null } = conditions[id] ?? {};
  return { text, ownerId: ownerId ?? '', dueOn: dueOn ?? '' };
}

const textOf = (typed: string): string | null => typed.trim() || null;

/** What is about to happen, as the button says it. */
export function decisionAct(
  outcome: DecisionOutcome,
  {
    to,
    phase,
    conditions,
    toPhase,
  }: { to: keyof typeof gateLeadsTo; phase: Phase; conditions: number; toPhase: Phase },
): string {
  const onward = to === 'innovation-to-embedded' ? 'Embed it' : `Advance to ${gateLeadsTo[to]}`;
  switch (outcome) {
    case 'advance':
      return onward;
    case 'advance-with-conditions':
      return `${onward} with ${conditions === 1 ? 'one condition' : `${conditions} conditions`}`;
    case 'hold':
      return `Hold it in ${phaseWords[phase]}`;
    case 'step-back':
      return `Step back to ${phaseWords[toPhase]}`;
    case 'stop':
      return 'Stop it';
  }
}

/** What was done, for the message after it. */
export function decisionDone(
  outcome: DecisionOutcome,
  { to, toPhase }: { to: keyof typeof gateLeadsTo; toPhase: Phase },
) {
  switch (outcome) {
    case 'advance':
    case 'advance-with-conditions': {
      const done = to === 'innovation-to-embedded' ? 'It is embedded' : `It is in ${gateLeadsTo[to]} now`;
      return outcome === 'advance' ? done : `${done}, with conditions`;
    }
    case 'hold':
      return 'It is held where it is';
    case 'step-back':
      return `It is back in ${phaseWords[toPhase]}`;
    case 'stop':
      return 'It was stopped, and what it taught is kept';
  }
}
