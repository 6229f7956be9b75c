import { addDays, type IsoDate } from '@flightpath/domain';
import type { Ago, Rhythm } from './story.ts';

/** The days of a rhythm, the earliest first. Nothing happens today or later: the samples end yesterday. */
export function daysOf({ from, until, every }: Rhythm, today: IsoDate): Ago[] {
  const last = Math.max(until, 1);
  if (every === 'month-end') return monthEnds(from, last, today);
  const days: Ago[] = [];
  for (let ago = last; ago <= from; ago += every) days.unshift(ago);
  return days;
}

/** The last days of calendar months, so that every quarter has three of them whatever today is. */
function monthEnds(from: Ago, until: Ago, today: IsoDate): Ago[] {
  const days: Ago[] = [];
  for (let ago = from; ago >= until; ago--) {
    if (addDays(today, 1 - ago).endsWith('-01')) days.push(ago);
  }
  return days;
}

export function endOfQuarter(date: IsoDate): IsoDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const next = Math.floor((month + 2) / 3) * 3 + 1;
  const first = next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, '0')}-01`;
  return addDays(first, -1);
}

/** Small ups and downs that are the same every time, between -1 and 1. */
const ripple = (at: number): number => Math.sin(at * 2.3);

/** How far something has come at step `at` of `steps`, as a share of the way: quick at first, then slower. */
export function shareReached(at: number, steps: number, reached: number): number {
  if (at === steps - 1) return reached;
  const way = Math.sqrt((at + 1) / steps);
  return reached * (0.85 * way + 0.15 * way * way + 0.04 * ripple(at));
}

/** The same along a course: straight from point to point, level before the first and after the last. */
export function shareOnCourse(course: readonly [Ago, number][], ago: Ago, at: number): number {
  const wave = 1 + 0.004 * ripple(at);
  const next = course.findIndex(([day]) => day <= ago);
  const [nextDay, nextShare] = course.at(next) ?? [0, 0];
  const [day, share] = course[next - 1] ?? [nextDay, nextShare];
  if (next <= 0 || day === nextDay) return nextShare * wave;
  return (share + ((nextShare - share) * (day - ago)) / (day - nextDay)) * wave;
}

/** Once a month, as the samples' reporting goes: 31 days, so that two are never less than two monthly cadences. */
export const monthly = (from: Ago, until: Ago): Rhythm => ({ from, until, every: 31 });

/** Every second week. */
export const biweekly = (from: Ago, until: Ago): Rhythm => ({ from, until, every: 14 });

/** 93 days: two are never less than two quarterly cadences. */
export const quarterly = (from: Ago, until: Ago): Rhythm => ({ from, until, every: 93 });

/** Just often enough that two monthly cadences never pass without it. */
export const everyOtherMonth = (from: Ago, until: Ago): Rhythm => ({ from, until, every: 55 });

/** As the books close. */
export const asMonthsEnd = (from: Ago): Rhythm => ({ from, until: 1, every: 'month-end' });
