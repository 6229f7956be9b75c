import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { Confidence } from '../indicators/measurement.ts';
import { Decimal, Id, InitiativeKey } from '../initiatives/identifiers.ts';

/** Why something is shown beside the totals instead of in them. */
export const ValueLeftOutReason = z
  .enum([
    'no-currency',
    'no-accrual',
    'level',
    'no-baseline',
    'before-lag-window',
    'lower-confidence',
    'recorded-again',
    'no-plan',
    'not-approved',
    'open-ended',
  ])
  .meta({ id: 'ValueLeftOutReason' });
export type ValueLeftOutReason = z.infer<typeof ValueLeftOutReason>;

/** One value, plan or funding line that is in no total. */
export const ValueLeftOut = z
  .object({
    reason: ValueLeftOutReason,
    /** Why, as a sentence. */
    sentence: z.string(),
    initiative: z.object({ id: Id, key: InitiativeKey, name: z.string() }),
    /** The indicator or the funding line. */
    source: z.object({ kind: z.enum(['indicator', 'funding-line']), id: Id, name: z.string() }),
    /** The day of the measurement; `null` for a plan or a funding line. */
    date: IsoDate.nullable(),
    /** What would have counted, in `unit`; `null` for a plan. */
    value: Decimal.nullable(),
    unit: z.string(),
    confidence: Confidence.nullable(),
  })
  .meta({ id: 'ValueLeftOut' });
export type ValueLeftOut = z.infer<typeof ValueLeftOut>;

/** How many rows were left out for each reason, in a fixed order; a reason that nothing was left out for is missing. */
export const countLeftOut = (rows: readonly ValueLeftOut[]): { reason: ValueLeftOutReason; count: number }[] =>
  ValueLeftOutReason.options
    .map((reason) => ({ reason, count: rows.filter((row) => row.reason === reason).length }))
    .filter(({ count }) => count > 0);
