import { DecisionOutcome } from '@flightpath/domain';
import { z } from 'zod';

/** What is being done at the gate, as the address says it. */
export const GateAct = z.enum(['ask', ...DecisionOutcome.options]);
export type GateAct = z.infer<typeof GateAct>;
