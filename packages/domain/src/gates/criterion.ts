import type { z } from 'zod';
import type { Cadence } from '../calendar/cadence.ts';
import type { IsoDate } from '../calendar/calendar.ts';
import type { FactField } from '../flags/fact-field.ts';
import type { Outcome } from '../flags/rule.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import type { CriterionOutcome, Gap, Gate } from './gate.ts';

/** A gap as a criterion finds it: its field is one that exists. */
export interface CriterionGap extends Gap {
  field: FactField;
}

export type CriterionAnswer = Exclude<CriterionOutcome, { kind: 'unmet' }> | { kind: 'unmet'; gaps: CriterionGap[] };

/** `unmet` with what is missing; `met` when nothing is. */
export const metUnless = (gaps: CriterionGap[]): CriterionAnswer =>
  gaps.length === 0 ? { kind: 'met' } : { kind: 'unmet', gaps };

/** The day and settings under which a gate is looked at. Waivers are no part of it: they never open a gate. */
export interface CriterionDay {
  today: IsoDate;
  /** The initiative's reporting cadence, else the tenant's default; `null` when neither is set. */
  cadence: Cadence | null;
  /** The last day on which a pause ended: cadences start anew on it. `null`: it was never paused. */
  resumedOn: IsoDate | null;
  /** What the flag rules answered on the same day, by rule id. */
  ruleOutcomes: Readonly<Record<string, Outcome>>;
}

export interface CriterionContext<Parameters> extends CriterionDay {
  parameters: Parameters;
}

/** A fact a criterion cannot do without: where it was never recorded it answers `not-enough-data`. */
export interface CriterionSubject<Reads extends keyof InitiativeFacts> {
  /** What to record, as an instruction: "Record the departments that are affected." */
  record: string;
  isRecorded: (facts: Pick<InitiativeFacts, Reads>, day: CriterionDay) => boolean;
}

export interface CriterionDefinition<Reads extends keyof InitiativeFacts, Schema extends z.ZodObject> {
  /** Equal to the file name; named by what is in place, as a noun. No flag rule has the same: one pack tunes both. */
  id: string;
  gate: Gate;
  title: string;
  /** What is required, in one sentence, its parameters by name: `minDepartments or more departments`. For the docs. */
  asks: string;
  /** Why the next phase cannot do without it. */
  why: string;
  /** Whether an `advance-with-conditions` may leave it open. */
  mayBeCondition: boolean;
  parameters: Schema;
  reads: readonly Reads[];
  /** Why it cannot be asked here; `null` when it can. Asked before the subjects. */
  notApplicable?: (facts: Pick<InitiativeFacts, Reads>, day: CriterionDay) => string | null;
  subjects: readonly CriterionSubject<Reads>[];
  /** `met`, or `unmet` with every gap: a sentence that stays true until a fact changes or a turning point comes. */
  evaluate: (facts: Pick<InitiativeFacts, Reads>, context: CriterionContext<z.infer<Schema>>) => CriterionAnswer;
  /**
   * The dates on which the answer, a word of it included, could change although no fact does. The pauses' own dates
   * are looked at anyway, and so is what a rule's outcome turns on.
   */
  turningPoints: (
    facts: Pick<InitiativeFacts, Reads>,
    context: CriterionContext<z.infer<Schema>>,
  ) => (IsoDate | null)[];
}

/** A criterion as the runner sees it, whatever it reads and however it is tuned. */
export type Criterion = CriterionDefinition<keyof InitiativeFacts, z.ZodObject>;

/** Declares a criterion. As with a rule, its functions see the facts named in `reads` and nothing else. */
export function defineCriterion<const Reads extends keyof InitiativeFacts, Schema extends z.ZodObject>(
  definition: CriterionDefinition<Reads, Schema>,
): Criterion {
  return definition as unknown as Criterion;
}
