import { daysBetween, type IsoDate } from '../calendar/calendar.ts';
import { divideRounded } from './amount.ts';

/** Days of the calendar, both included. */
export interface Days {
  from: IsoDate;
  to: IsoDate;
}

/**
 * What falls within `period` when `cents` are spread evenly over the days of `span`.
 *
 * What is due by the end of a day is rounded to the cent, a half away from zero, and a period gets the difference
 * between its two ends. So the periods that cover a span always add up to the whole, months add up to their quarter,
 * and no period is more than a cent away from its exact share. An empty span (it ends before it begins) gives 0.
 */
export function spreadEvenly(cents: bigint, span: Days, period: Days): bigint {
  const days = daysBetween(span.from, span.to) + 1;
  if (days <= 0) return 0n;
  const dueAfter = (count: number) => divideRounded(cents * BigInt(Math.min(Math.max(count, 0), days)), BigInt(days));
  return dueAfter(daysBetween(span.from, period.to) + 1) - dueAfter(daysBetween(span.from, period.from));
}
