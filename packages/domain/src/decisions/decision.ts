import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { Gate } from '../gates/gate.ts';
import { Id, PersonRef, Prose } from '../initiatives/identifiers.ts';
import { Phase } from '../initiatives/phase.ts';
import { LearningOrigin, NewLearning } from '../learnings/learning.ts';
import { Condition, MAX_CONDITIONS, NewCondition } from './condition.ts';

export const DecisionOutcome = z
  .enum(['advance', 'advance-with-conditions', 'hold', 'step-back', 'stop'])
  .meta({ id: 'DecisionOutcome' });
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

/** What an executive decided at a gate. */
export const Decision = z
  .object({
    id: Id,
    outcome: DecisionOutcome,
    date: IsoDate,
    /** Only of a `hold`: until when. */
    until: IsoDate.nullable(),
    /** Only of a `step-back`: to which phase. */
    toPhase: Phase.nullable(),
    rationale: z.string(),
    /** What the approver gives the team on its way. */
    feedback: z.string().nullable(),
    decidedBy: PersonRef.nullable(),
    /** The revision that the approver saw. */
    revisionNumber: z.int(),
    /** The gate that lay ahead; `null`: not recorded. */
    gate: Gate.nullable(),
    /** Only of an `advance-with-conditions`. */
    conditions: z.array(Condition),
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof Decision>;

/** What every decision says. */
const said = { date: IsoDate, rationale: Prose, feedback: Prose.nullable().default(null) };

/** The learning that a stopped initiative leaves. */
const LearningOfStop = NewLearning.extend({
  origin: LearningOrigin.default('stop'),
  /** The date of the decision, when it is left out. */
  date: IsoDate.nullable().default(null),
}).meta({ id: 'LearningOfStop' });

/**
 * One act: the decision and the change of phase or state that follows from it (`afterDecision`). Whether the gate and
 * the dates allow it is `decisionContradictions`' to say, whether this person may, `deciderRefusal`'s.
 */
export const NewDecision = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('advance'), ...said }),
    z.object({
      outcome: z.literal('advance-with-conditions'),
      ...said,
      conditions: z.array(NewCondition).min(1).max(MAX_CONDITIONS),
    }),
    z.object({ outcome: z.literal('hold'), ...said, until: IsoDate.nullable().default(null) }),
    z.object({ outcome: z.literal('step-back'), ...said, toPhase: Phase.exclude(['innovation']) }),
    z.object({ outcome: z.literal('stop'), ...said, learning: LearningOfStop }),
  ])
  .meta({ id: 'NewDecision' });
export type NewDecision = z.infer<typeof NewDecision>;

/** A new decision of one outcome: `NewDecisionTo<'hold'>`. */
export type NewDecisionTo<Outcome extends DecisionOutcome> = Extract<NewDecision, { outcome: Outcome }>;
