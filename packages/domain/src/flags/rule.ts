import type { z } from 'zod';
import type { Cadence } from '../calendar/cadence.ts';
import type { IsoDate } from '../calendar/calendar.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import type { InitiativeState, Phase } from '../initiatives/phase.ts';
import type { Absence, FindingFact, RuleGroup, Severity } from './finding.ts';

/** What one rule answers about one initiative on one day. */
export type Outcome =
  | {
      kind: 'sprung';
      sentence: string;
      evidence: FindingFact[];
      /** Set when the trouble is that a remedy is missing. */
      absence?: Absence | null;
      /** Overrides the rule's `clearsAt` when the gap is at another field. */
      clearsAt?: string;
      /** The rule that says all of this already: while its flag is open, this one is listed under it. */
      coveredBy?: string;
    }
  | { kind: 'clear' }
  | { kind: 'not-applicable'; because: string }
  | { kind: 'not-enough-data'; record: string[] }
  | { kind: 'error'; message: string };

/** The day and settings under which the rules look at the facts. */
export interface RuleDay {
  today: IsoDate;
  /** The initiative's reporting cadence, else the tenant's default; `null` when neither is set. */
  cadence: Cadence | null;
  /** The last day on which a pause ended: cadences start anew on it. `null`: it was never paused. */
  resumedOn: IsoDate | null;
  /** The archetypes of leadership that are an assembler, or as good as one. */
  assemblerArchetypes: readonly string[];
  /** What the other rules found, for a rule that is judged `afterOthers`; else empty. */
  openFlags: readonly OpenFlag[];
}

/** A flag of another rule, as a rule of the second pass sees it. */
export interface OpenFlag {
  ruleId: string;
  title: string;
  severity: Severity;
  isWaived: boolean;
}

export interface RuleContext<Parameters> extends RuleDay {
  parameters: Parameters;
}

/** A fact a rule cannot do without: where it was never recorded the rule answers `not-enough-data`. */
export interface Subject<Reads extends keyof InitiativeFacts> {
  /** What to record, as an instruction: "Record the planned end of the pilot". */
  record: string;
  isRecorded: (facts: Pick<InitiativeFacts, Reads>, day: RuleDay) => boolean;
}

/** One row of the article's table of the pilot trap. */
export interface TrapCharacteristic {
  characteristic: string;
  intendedEffect: string;
  actualEffect: string;
}

export interface RuleDefinition<Reads extends keyof InitiativeFacts, Schema extends z.ZodObject> {
  /** Equal to the file name; named by the trouble, as a noun. */
  id: string;
  title: string;
  group: RuleGroup;
  severity: Severity;
  phases: readonly Phase[];
  /** The states beside `active` in which the rule is judged. */
  states?: readonly Exclude<InitiativeState, 'active'>[];
  trap?: TrapCharacteristic;
  /** When it springs, in one sentence, its parameters by name: `more than maxDaysRunning days`. For the docs. */
  springsWhen: string;
  /** Why it sinks pilots. */
  why: string;
  /** What to do, as one instruction, and the field where it is done. */
  clearsWhen: string;
  clearsAt: string;
  parameters: Schema;
  /** Days after entering a phase in which the rule waits (unknown entry date: none). */
  graceDays?: number;
  /** Its severity rises one step after more than this many days open. */
  risesAfterDays?: number;
  /** Judged in a second pass, over what the others found (`openFlags`). */
  isAfterOthers?: boolean;
  /** Its flag is shown but never changes the assessed health. */
  leavesHealth?: boolean;
  /** Rules that are listed under this one, and not counted, while this one is open. */
  covers?: readonly string[];
  reads: readonly Reads[];
  /** Why the trouble cannot exist here, or not yet; `null` when it can. Asked before the subjects. */
  notApplicable?: (facts: Pick<InitiativeFacts, Reads>, day: RuleDay) => string | null;
  subjects: readonly Subject<Reads>[];
  evaluate: (facts: Pick<InitiativeFacts, Reads>, context: RuleContext<z.infer<Schema>>) => Outcome;
  /**
   * The dates on which the answer, a word of it included, could change although no fact does. The runner takes the
   * first one after today as `reviewOn`, so a date too many costs a look, a date too few leaves a stale flag.
   */
  turningPoints: (facts: Pick<InitiativeFacts, Reads>, context: RuleContext<z.infer<Schema>>) => (IsoDate | null)[];
}

/** A rule as the runner sees it, whatever it reads and however it is tuned. */
export type Rule = RuleDefinition<keyof InitiativeFacts, z.ZodObject>;

/**
 * Declares a rule. Its functions see the facts named in `reads` and nothing else: the types say so, and the tests
 * hand them a document that refuses everything undeclared.
 */
export function defineRule<const Reads extends keyof InitiativeFacts, Schema extends z.ZodObject>(
  definition: RuleDefinition<Reads, Schema>,
): Rule {
  return definition as unknown as Rule;
}
