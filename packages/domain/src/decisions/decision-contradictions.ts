import type { IsoDate } from '../calendar/calendar.ts';
import { counted, namesInWords } from '../flags/sentences.ts';
import type { GateAssessment } from '../gates/gate.ts';
import { type Contradiction, notBefore, notInFuture } from '../initiatives/contradiction.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { PHASES } from '../initiatives/phase.ts';
import { dueDateContradictions, MAX_CONDITIONS } from './condition.ts';
import type { NewDecision, NewDecisionTo } from './decision.ts';

/** What a decision is about. */
export interface DecisionCase {
  /** The gate as it stands today (`assessGate`); `null`: none lies ahead. */
  gate: GateAssessment | null;
  facts: Pick<InitiativeFacts, 'phase' | 'state' | 'phaseEnteredOn'>;
  today: IsoDate;
}

type JudgedCriterion = GateAssessment['criteria'][number];

/** Unmet, or not known to be met. */
const isOpen = ({ outcome }: JudgedCriterion): boolean => outcome.kind !== 'met' && outcome.kind !== 'not-applicable';

const atOutcome = (detail: string): Contradiction => ({ pointer: '#/outcome', detail });

function advanceContradictions({ criteria }: GateAssessment): Contradiction[] {
  const open = criteria.filter(isOpen);
  if (open.length === 0) return [];
  const [names, are] = [
    namesInWords(open.map(({ title }) => title)),
    counted(open.length, 'criterion is', 'criteria are'),
  ];
  return [atOutcome(`To advance, every criterion must be met, and ${are} not: ${names}.`)];
}

/** What is wrong with the criterion that one condition names; `null`: it is open and may be left open. */
function misplaced(
  criterionId: string,
  criteria: readonly JudgedCriterion[],
  before: readonly string[],
): string | null {
  const criterion = criteria.find(({ id }) => id === criterionId);
  if (!criterion) return `"${criterionId}" is no criterion of this gate.`;
  const { title } = criterion;
  if (criterion.outcome.kind === 'met') return `${title} is met: a condition is for what is not.`;
  if (criterion.outcome.kind === 'not-applicable') return `${title} does not apply here: it needs no condition.`;
  if (!criterion.mayBeCondition) return `${title} must be met first: no condition can stand for it.`;
  return before.includes(criterionId) ? `${title} has a condition already: one is enough.` : null;
}

/** An open criterion for which no condition stands. */
function uncovered({ title, mayBeCondition }: JudgedCriterion): Contradiction {
  if (!mayBeCondition) return atOutcome(`${title} must be met first: no condition can stand for it.`);
  return { pointer: '#/conditions', detail: `${title} is not met and has no condition.` };
}

function conditionsContradictions(
  { conditions, date }: NewDecisionTo<'advance-with-conditions'>,
  { gate, criteria }: GateAssessment,
): Contradiction[] {
  if (gate === 'innovation-to-embedded') {
    const detail =
      'Nobody manages an embedded initiative, so nobody would follow its conditions: it advances without any.';
    return [atOutcome(detail)];
  }
  const open = criteria.filter(isOpen);
  if (open.length === 0) return [atOutcome('Every criterion is met: it can advance without conditions.')];
  const most = `at most ${MAX_CONDITIONS} may be left to conditions`;
  const tooMany = open.length > MAX_CONDITIONS ? [atOutcome(`${open.length} criteria are not met, and ${most}.`)] : [];
  const ids = conditions.map(({ criterionId }) => criterionId);
  const ofConditions = conditions.flatMap((condition, index): Contradiction[] => {
    const at = `#/conditions/${index}`;
    const detail = misplaced(condition.criterionId, criteria, ids.slice(0, index));
    return [
      ...(detail === null ? [] : [{ pointer: `${at}/criterionId`, detail }]),
      ...dueDateContradictions(condition, date, at),
    ];
  });
  return [...tooMany, ...ofConditions, ...open.filter(({ id }) => !ids.includes(id)).map(uncovered)];
}

function stepBackContradictions(
  { toPhase }: NewDecisionTo<'step-back'>,
  { phase }: DecisionCase['facts'],
): Contradiction[] {
  if (PHASES.indexOf(toPhase) < PHASES.indexOf(phase)) return [];
  const detail =
    phase === 'foundation'
      ? 'It is in the foundation phase: there is none before it to step back to.'
      : `It is in the ${phase} phase: a step back leads to a phase before it, not to ${toPhase}.`;
  return [{ pointer: '#/toPhase', detail }];
}

/** A decision of tomorrow, or one that ends a stay before it began. A `hold` ends none, so it may be recorded late. */
function dateContradictions(decision: NewDecision, { facts, today }: DecisionCase): Contradiction[] {
  const decided = { field: 'date', label: 'The decision', date: decision.date };
  const entered = { field: 'phaseEnteredOn', label: 'the day the phase was entered', date: facts.phaseEnteredOn };
  return [...notInFuture(decided, today), ...(decision.outcome === 'hold' ? [] : notBefore(decided, entered))];
}

/**
 * Why a decision cannot be taken: what the gate does not allow, and dates that cannot be. Empty when it can. A stop
 * that leaves no learning, and a step back without a reason, do not get past the schema.
 */
export function decisionContradictions(decision: NewDecision, decided: DecisionCase): Contradiction[] {
  const { gate, facts, today } = decided;
  if (gate === null) return [atOutcome(`The initiative is ${facts.state}: there is nothing left to decide.`)];
  const found = dateContradictions(decision, decided);
  switch (decision.outcome) {
    case 'advance':
      return [...found, ...advanceContradictions(gate)];
    case 'advance-with-conditions':
      return [...found, ...conditionsContradictions(decision, gate)];
    case 'hold': {
      const until = { field: 'until', label: 'The end of the hold', date: decision.until };
      return [...found, ...notBefore(until, { field: 'date', label: 'the decision', date: decision.date })];
    }
    case 'step-back':
      return [...found, ...stepBackContradictions(decision, facts)];
    case 'stop': {
      const learned = { field: 'date', label: 'The day of the learning', date: decision.learning.date };
      return [...found, ...notInFuture(learned, today, '#/learning')];
    }
  }
}
