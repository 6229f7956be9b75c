import { z } from 'zod';
import type { IsoDate } from '../calendar/calendar.ts';
import { Phase } from '../initiatives/phase.ts';
import { EntryRef } from '../portfolio/entry-ref.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import type { PlaybookParameters } from './playbook-parameters.ts';
import type { QuarterValue } from './quarter-value.ts';

export const SymptomId = z
  .enum(['pilots-do-not-scale', 'adoption-lags-behind', 'growth-has-plateaued'])
  .meta({ id: 'SymptomId' });
export type SymptomId = z.infer<typeof SymptomId>;

const Count = z.int().min(0);

/** One symptom of the Scaling Playbook on one day, complete in itself: a screen shows it without code of its own. */
export const SymptomReading = z
  .object({
    /** Its place in the playbook, from 1; the earliest present one is the verdict. */
    number: z.int().min(1),
    id: SymptomId,
    /** The article's words: "Pilots succeed but nothing scales". */
    title: z.string(),
    /** Where the problem lies. */
    problemPhases: z.array(Phase),
    /** The next step. */
    advice: z.string(),
    hasEnoughData: z.boolean(),
    /** What there is of what is needed: "2 of 3 pilots"; `null` with enough data. */
    shortage: z.string().nullable(),
    /** `null`: not enough data to say. */
    isPresent: z.boolean().nullable(),
    numerator: Count,
    denominator: Count,
    thresholdPercent: Count,
    /** On which side of the threshold the symptom is. */
    presentWhen: z.enum(['below', 'at-least']),
    /** The least denominator that can be judged. */
    minimum: Count,
    /** The number as a sentence. */
    sentence: z.string(),
    /** Behind the denominator, by key. */
    initiatives: z.array(EntryRef.extend({ isCounted: z.boolean() })),
    nearness: z.object({
      /** The fewest initiatives that have to change until the answer does; `null`: it does not hang on their number. */
      initiatives: Count.nullable(),
      sentence: z.string(),
    }),
    /** What would change the answer. */
    changesWhen: z.string(),
    /** Shown beside it, not judged. */
    beside: z.array(z.object({ label: z.string(), value: z.string() })),
    /** The open flag that most of the initiatives in trouble share; `null`: no two share one. */
    commonFlag: z.object({ ruleId: z.string(), title: z.string(), initiatives: Count, of: Count }).nullable(),
  })
  .meta({ id: 'SymptomReading' });
export type SymptomReading = z.infer<typeof SymptomReading>;

/** The number of a symptom, and on which side of its threshold it is present. */
export type SymptomShare = Pick<SymptomReading, 'numerator' | 'denominator' | 'thresholdPercent' | 'presentWhen'>;

type Texts = 'number' | 'id' | 'title' | 'problemPhases' | 'advice';

export interface SymptomContext {
  parameters: PlaybookParameters;
  quarterValues: readonly QuarterValue[];
  today: IsoDate;
}

/** A symptom: its texts, and how it is read from the portfolio. */
export interface Symptom extends Pick<SymptomReading, Texts> {
  find: (entries: readonly PortfolioEntry[], context: SymptomContext) => Omit<SymptomReading, Texts>;
}

export function readSymptom(
  { find, ...texts }: Symptom,
  entries: readonly PortfolioEntry[],
  context: SymptomContext,
): SymptomReading {
  return { ...texts, ...find(entries, context) };
}
