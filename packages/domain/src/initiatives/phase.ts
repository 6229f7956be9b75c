import { z } from 'zod';

/** The state of the organisation around an initiative, not of the model. */
export const Phase = z.enum(['foundation', 'execution', 'scale', 'innovation']).meta({ id: 'Phase' });
export type Phase = z.infer<typeof Phase>;

/** The phases in the order in which an initiative passes them. */
export const PHASES = Phase.options;

/** Whether an initiative is worked on, rests, ended, or became a capability in use. */
export const InitiativeState = z.enum(['active', 'paused', 'stopped', 'embedded']).meta({ id: 'InitiativeState' });
export type InitiativeState = z.infer<typeof InitiativeState>;

/** What the business gets from it (the article's business value anchor). */
export const ValueAnchor = z
  .enum(['revenue-growth', 'operational-efficiency', 'customer-satisfaction'])
  .meta({ id: 'ValueAnchor' });
export type ValueAnchor = z.infer<typeof ValueAnchor>;
