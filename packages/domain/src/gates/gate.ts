import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import type { Phase } from '../initiatives/phase.ts';

/** The passage from one phase to the next, or out of management. */
export const Gate = z
  .enum(['foundation-to-execution', 'execution-to-scale', 'scale-to-innovation', 'innovation-to-embedded'])
  .meta({ id: 'Gate' });
export type Gate = z.infer<typeof Gate>;

/** The gate that lies ahead in each phase. */
export const GATE_OF_PHASE = {
  foundation: 'foundation-to-execution',
  execution: 'execution-to-scale',
  scale: 'scale-to-innovation',
  innovation: 'innovation-to-embedded',
} as const satisfies Record<Phase, Gate>;

/** What exactly is missing, as a sentence, and the field where it is recorded. */
export const Gap = z.object({ sentence: z.string(), field: z.string() }).meta({ id: 'Gap' });
export type Gap = z.infer<typeof Gap>;

/** What one criterion answers. `not-enough-data` and `error` count as unmet; `not-applicable` is left out. */
export const CriterionOutcome = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('met') }),
    z.object({ kind: z.literal('unmet'), gaps: z.array(Gap) }),
    z.object({ kind: z.literal('not-applicable'), because: z.string() }),
    z.object({ kind: z.literal('not-enough-data'), record: z.array(z.string()) }),
    z.object({ kind: z.literal('error'), message: z.string() }),
  ])
  .meta({ id: 'CriterionOutcome' });
export type CriterionOutcome = z.infer<typeof CriterionOutcome>;

/** How an initiative stands at its next gate on one day. */
export const GateAssessment = z
  .object({
    gate: Gate,
    assessedOn: IsoDate,
    criteria: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        /** Whether an `advance-with-conditions` may leave it open. */
        mayBeCondition: z.boolean(),
        outcome: CriterionOutcome,
      }),
    ),
    met: z.int(),
    unmet: z.int(),
    notEnoughData: z.int(),
    /** Every criterion that applies is met. */
    isReady: z.boolean(),
  })
  .meta({ id: 'GateAssessment' });
export type GateAssessment = z.infer<typeof GateAssessment>;
