import { z } from 'zod';
import { Instant, IsoDate } from '../calendar/calendar.ts';
import { AssessedHealth } from '../flags/assessment.ts';

/** How a change came in. Only `person` counts as activity. */
export const ChangeMeans = z
  .enum(['person', 'import', 'bulk-edit', 'integration', 'system'])
  .meta({ id: 'ChangeMeans' });
export type ChangeMeans = z.infer<typeof ChangeMeans>;

/** One fact that a revision changed, in words: `before` and `after` are `null` where there was or is nothing. */
export const FactChange = z
  .object({ field: z.string(), label: z.string(), before: z.string().nullable(), after: z.string().nullable() })
  .meta({ id: 'FactChange' });
export type FactChange = z.infer<typeof FactChange>;

/** The whole of an initiative's facts after a change, kept for ever. */
export const Revision = z
  .object({
    number: z.int(),
    at: Instant,
    /** The tenant's date of the change. */
    on: IsoDate,
    actor: z.string(),
    means: ChangeMeans,
    /** What was done: "Posted a status update". */
    summary: z.string(),
    changes: z.array(FactChange),
    flagsOpened: z.array(z.string()),
    flagsCleared: z.array(z.string()),
    health: AssessedHealth,
    rulePackVersion: z.int(),
  })
  .meta({ id: 'Revision' });
export type Revision = z.infer<typeof Revision>;

/** A revision with the facts as they were. */
export const RevisionWithFacts = Revision.extend({
  facts: z.record(z.string(), z.unknown()),
}).meta({ id: 'RevisionWithFacts' });
export type RevisionWithFacts = z.infer<typeof RevisionWithFacts>;
