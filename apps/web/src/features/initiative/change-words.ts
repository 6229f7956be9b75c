import type { FactChange } from '@flightpath/domain';

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
