import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';

export const Severity = z.enum(['critical', 'major', 'minor']).meta({ id: 'Severity' });
export type Severity = z.infer<typeof Severity>;

export const RuleGroup = z
  .enum(['pilot-trap', 'after-the-pilot', 'foundation', 'execution', 'scale', 'innovation', 'value-and-reporting'])
  .meta({ id: 'RuleGroup' });
export type RuleGroup = z.infer<typeof RuleGroup>;

/** `never`: nothing of the kind was ever recorded. `lost`: it was there and ended. */
export const Absence = z.enum(['never', 'lost']).meta({ id: 'Absence' });
export type Absence = z.infer<typeof Absence>;

/**
 * One fact behind a finding, ready to read; `field` points to where it is recorded (`pilot.plannedEndOn`, `sponsors`).
 * Texts never hold an age: it would be wrong tomorrow. Where an age matters, `since` is the day to count it from.
 */
export const FindingFact = z
  .object({ label: z.string(), value: z.string(), field: z.string(), since: IsoDate.optional() })
  .meta({ id: 'FindingFact' });
export type FindingFact = z.infer<typeof FindingFact>;

/**
 * What a rule found, complete in itself: an old finding stays readable when the rule's texts change, and a screen
 * shows any finding without code of its own per rule.
 */
export const Finding = z
  .object({
    ruleId: z.string(),
    title: z.string(),
    group: RuleGroup,
    /** A sentence with a subject: "Both sponsors sit in Claims." */
    sentence: z.string(),
    evidence: z.array(FindingFact),
    /** Why it sinks pilots. */
    why: z.string(),
    /** The one thing that clears it, and the field where it is done. */
    clearsWhen: z.string(),
    clearsAt: z.string(),
    absence: Absence.nullable(),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;
