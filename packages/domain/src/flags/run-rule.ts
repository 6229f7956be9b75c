import { addDays, type IsoDate } from '../calendar/calendar.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { stateOn } from '../initiatives/pause.ts';
import type { InitiativeState } from '../initiatives/phase.ts';
import type { Tuning } from '../rule-packs/tuning.ts';
import type { Outcome, Rule, RuleContext, RuleDay } from './rule.ts';

/** What one rule said, and when to ask it again. */
export interface Judgement {
  rule: Rule;
  tuning: Tuning;
  outcome: Outcome;
  /** The initiative is paused and the rule rests: its episode stays as it is. */
  isHeld: boolean;
  /** The first day after today on which the answer could change with the same facts. */
  turnsOn: IsoDate | null;
}

/** Why a rule is not judged in this phase and state; `null` when it is. */
function outsideBecause(rule: Rule, facts: InitiativeFacts, state: InitiativeState): string | null {
  if (state !== 'active' && !rule.states?.includes(state)) return `The initiative is ${state}.`;
  return rule.phases.includes(facts.phase) ? null : `It is not asked in the ${facts.phase} phase.`;
}

/** The day on which the rule's grace after entering the phase is over; `null` when it has none, or none is known. */
function graceEndsOn(rule: Rule, facts: InitiativeFacts): IsoDate | null {
  return rule.graceDays && facts.phaseEnteredOn ? addDays(facts.phaseEnteredOn, rule.graceDays) : null;
}

function firstAfter(today: IsoDate, dates: readonly (IsoDate | null)[]): IsoDate | null {
  let first: IsoDate | null = null;
  for (const date of dates) if (date !== null && date > today && (first === null || date < first)) first = date;
  return first;
}

function answer(rule: Rule, facts: InitiativeFacts, context: RuleContext<Record<string, unknown>>): Outcome {
  const because = rule.notApplicable?.(facts, context);
  if (because) return { kind: 'not-applicable', because };
  const missing = rule.subjects.filter((subject) => !subject.isRecorded(facts, context));
  if (missing.length > 0) return { kind: 'not-enough-data', record: missing.map((subject) => subject.record) };
  return rule.evaluate(facts, context);
}

/**
 * Asks one rule about one initiative. A rule that throws answers `error`; it never passes for clear.
 *
 * @param facts With `everRecorded` including what is recorded now (`everRecorded(facts)`).
 */
export function runRule(rule: Rule, facts: InitiativeFacts, tuning: Tuning, day: RuleDay): Judgement {
  const { today } = day;
  const state = stateOn(facts, today);
  const judgement = (outcome: Outcome, turnsOn: IsoDate | null = null, isHeld = false): Judgement => ({
    rule,
    tuning,
    outcome,
    isHeld,
    turnsOn,
  });

  const because = outsideBecause(rule, facts, state);
  if (because) return judgement({ kind: 'not-applicable', because }, null, state === 'paused');
  if (tuning.parameters === null) {
    return judgement({ kind: 'error', message: `Its parameters are not valid: ${tuning.problem}` });
  }
  const graceEnd = graceEndsOn(rule, facts);
  if (graceEnd && today < graceEnd) {
    const waiting = `It waits ${rule.graceDays} days after the phase is entered.`;
    return judgement({ kind: 'not-applicable', because: waiting }, graceEnd);
  }
  try {
    const context = { ...day, parameters: tuning.parameters };
    const outcome = answer(rule, facts, context);
    return judgement(outcome, firstAfter(today, rule.turningPoints(facts, context)));
  } catch (error) {
    return judgement({ kind: 'error', message: error instanceof Error ? error.message : String(error) });
  }
}
