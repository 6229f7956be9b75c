import { earliest, type IsoDate } from '../calendar/calendar.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import type { TunedParameters } from '../rule-packs/tuning.ts';
import type { Criterion, CriterionAnswer, CriterionContext, CriterionDay } from './criterion.ts';
import type { CriterionOutcome } from './gate.ts';

/** What one criterion said, and when to ask it again. */
export interface CriterionJudgement {
  criterion: Criterion;
  outcome: CriterionOutcome;
  /** The first day after today on which the answer could change with the same facts. */
  turnsOn: IsoDate | null;
}

function answer(
  criterion: Criterion,
  facts: InitiativeFacts,
  context: CriterionContext<Record<string, unknown>>,
): CriterionAnswer {
  const because = criterion.notApplicable?.(facts, context);
  if (because) return { kind: 'not-applicable', because };
  const missing = criterion.subjects.filter((subject) => !subject.isRecorded(facts, context));
  if (missing.length > 0) return { kind: 'not-enough-data', record: missing.map((subject) => subject.record) };
  return criterion.evaluate(facts, context);
}

/** Asks one criterion about one initiative. One that throws answers `error`; it never passes for met. */
export function runCriterion(
  criterion: Criterion,
  facts: InitiativeFacts,
  { parameters, problem }: TunedParameters,
  day: CriterionDay,
): CriterionJudgement {
  const failed = (message: string): CriterionJudgement => ({
    criterion,
    outcome: { kind: 'error', message },
    turnsOn: null,
  });
  if (parameters === null) return failed(`Its parameters are not valid: ${problem}`);
  try {
    const context = { ...day, parameters };
    const outcome = answer(criterion, facts, context);
    const turns = criterion.turningPoints(facts, context).filter((date) => date !== null && date > day.today);
    return { criterion, outcome, turnsOn: earliest(...turns) };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}
