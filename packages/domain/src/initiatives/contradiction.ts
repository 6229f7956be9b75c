import type { IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';

/**
 * Two facts that cannot both be true. `pointer` is the JSON pointer of the one to correct, from the root of the input
 * (`#/pilot/endedOn`); `detail` is a sentence that names both.
 */
export interface Contradiction {
  pointer: string;
  detail: string;
}

/** One date as the form calls it: `{ field: 'endedOn', label: 'The end', date }`. */
export interface NamedDate {
  field: string;
  label: string;
  date: IsoDate | null | undefined;
}

/** Refuses a date that lies before another; equal dates are fine. */
export function notBefore(later: NamedDate, earlier: NamedDate, at = '#'): Contradiction[] {
  if (!later.date || !earlier.date || later.date >= earlier.date) return [];
  const detail = `${later.label} (${dateInWords(later.date)}) lies before ${earlier.label} (${dateInWords(earlier.date)}).`;
  return [{ pointer: `${at}/${later.field}`, detail }];
}

/** Refuses a date that has not come yet. */
export function notInFuture(named: NamedDate, today: IsoDate, at = '#'): Contradiction[] {
  if (!named.date || named.date <= today) return [];
  const detail = `${named.label} (${dateInWords(named.date)}) lies in the future; today is ${dateInWords(today)}.`;
  return [{ pointer: `${at}/${named.field}`, detail }];
}

/** Refuses a period that ends before it begins. */
export const periodContradictions = (
  period: { from?: IsoDate | null; to?: IsoDate | null },
  at = '#',
): Contradiction[] =>
  notBefore(
    { field: 'to', label: 'The last day', date: period.to },
    { field: 'from', label: 'the first day', date: period.from },
    at,
  );
