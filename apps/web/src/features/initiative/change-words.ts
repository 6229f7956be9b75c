import type { FactChange } from '@flightpath/domain';

/** A piece of a recorded text: a calendar date in it is written as the reader writes dates. */
export type TextPart = { text: string } | { date: string };

/** A text cut at its calendar dates (`2026-04-16`), so that none is shown as it is stored. */
export function textParts(text: string): TextPart[] {
  return text
    .split(/\b(\d{4}-\d{2}-\d{2})\b(?!T)/)
    .map((part, place) => (place % 2 === 1 && isDate(part) ? { date: part } : { text: part }))
    .filter((part) => 'date' in part || part.text !== '');
}

// What only looks like one, such as a number of a file, is left as it is.
const isDate = (text: string): boolean => !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** What stands in the list of an initiative's records, where the end of a record is its removal. */
const LISTED: readonly string[] = [
  ...['sponsors', 'champions', 'team', 'fundingLines', 'indicators', 'evidence', 'decisions', 'conditions', 'pauses'],
  ...['learnings', 'ideas', 'reinvestments', 'narratives', 'statusUpdates', 'checkIns', 'measurements'],
];

/** One change as the history shows it: what stayed of the text, what went and what came. */
export interface ChangeInWords {
  kept: string;
  gone: string;
  came: string;
}

/** A text that only grew (a condition that was met) is shown once, with what came. */
export function changeInWords({ field, before, after }: Pick<FactChange, 'field' | 'before' | 'after'>): ChangeInWords {
  if (!before) return { kept: '', gone: '', came: after ?? '' };
  if (!after) return { kept: '', gone: before, came: LISTED.includes(field) ? 'removed' : 'emptied' };
  if (after.startsWith(`${before}, `)) return { kept: before, gone: '', came: after.slice(before.length) };
  return { kept: '', gone: before, came: after };
}
