import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { Id, PersonRef, Prose } from '../initiatives/identifiers.ts';

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
    rationale: z.string(),
    decidedBy: PersonRef.nullable(),
    /** The revision that the approver saw. */
    revisionNumber: z.int(),
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof Decision>;

/** A `hold` needs no gate criteria; the outcomes that change the phase are decided at a gate review. */
export const NewDecision = z
  .object({ outcome: z.literal('hold'), date: IsoDate, until: IsoDate.nullable().default(null), rationale: Prose })
  .meta({ id: 'NewDecision' });
export type NewDecision = z.infer<typeof NewDecision>;
