import { Hypothesis, InitiativeKey, IsoDate } from '@flightpath/domain';
import { z } from 'zod';

/**
 * A hypothesis as the address holds it. `of` names the initiative of a funding line, which the line's id does not: whoever
 * opens a shared address reads it in words.
 */
export const Supposed = z.intersection(Hypothesis, z.object({ of: InitiativeKey.optional() }));
export type Supposed = z.infer<typeof Supposed>;

/** The page's address is the question, so that it can be shared. What cannot be read is dropped. */
export const WhatIfSearch = z.object({
  suppose: z.array(Supposed).max(50).optional().catch(undefined),
  /** The day to look at; chosen by the hypotheses when left out. */
  on: IsoDate.optional().catch(undefined),
});
export type WhatIfSearch = z.infer<typeof WhatIfSearch>;
