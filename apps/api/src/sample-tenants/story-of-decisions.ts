// The parts of a story in which somebody decides: gates, pauses, and flags that the organisation lives with.
import type { GateFunction, GateVerdict, Phase } from '@flightpath/domain';
import type { Ago } from './story.ts';

/** A gate that the PMO asked for, and how it ended; without an end it waits for a decision. */
export interface GateStory {
  asked: Ago;
  note?: string;
  /** By function; one that is left out is an empty slot. */
  reviews: Partial<Record<GateFunction, ReviewStory>>;
  withdrawn?: Ago;
  decision?: DecisionStory;
}

/** Who was to look at it, and what they said, if they did. */
export interface ReviewStory {
  by: string;
  said?: { ago: Ago; verdict: GateVerdict; comment?: string };
}

/** What an executive decided; the phase follows from it, and at the end of Foundation the owner of the next one. */
export type DecisionStory = { ago: Ago; by: string; rationale: string; feedback?: string } & (
  | { outcome: 'advance' }
  | { outcome: 'advance-with-conditions'; conditions: ConditionStory[] }
  | { outcome: 'hold'; until?: Ago }
  | { outcome: 'step-back'; to: Exclude<Phase, 'innovation'> }
  | { outcome: 'stop'; learning: StopLesson }
);

export interface ConditionStory {
  criterion: string;
  text: string;
  owner: string;
  due: Ago;
  met?: Ago;
}

/** What is left of an initiative that was stopped. */
export interface StopLesson {
  title: string;
  lesson: string;
  department?: string;
  hypothesis?: string;
  result?: string;
}

export interface PauseStory {
  from: Ago;
  resumeOn: Ago;
  reason: string;
}

/** Asked for on a day on which the flag is open; where it is not, nothing is asked. */
export interface WaiverStory {
  rule: string;
  asked: Ago;
  by: string;
  reason: string;
  /** The last day on which it holds. */
  expires: Ago;
  decided?: { ago: Ago; by: string; decision: 'approved' | 'refused' };
}
