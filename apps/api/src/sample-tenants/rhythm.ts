import type { Ago, Rhythm } from './story.ts';

/** The days of a rhythm, the earliest first. Nothing happens today or later: the samples end yesterday. */
export function daysOf({ from, until, every }: Rhythm): Ago[] {
  const days: Ago[] = [];
  for (let ago = Math.max(until, 1); ago <= from; ago += every) days.unshift(ago);
  return days;
}

/**
 * How far something has come at step `at` of `steps`, as a share of the way: quick at first, then slower, with small
 * ups and downs that are the same every time.
 */
export function shareReached(at: number, steps: number, reached: number): number {
  if (at === steps - 1) return reached;
  const way = Math.sqrt((at + 1) / steps);
  return reached * (0.85 * way + 0.15 * way * way + 0.04 * Math.sin(at * 2.3));
}

/** Once a month, as the samples' reporting goes. */
export const monthly = (from: Ago, until: Ago): Rhythm => ({ from, until, every: 30 });

/** Every second week. */
export const biweekly = (from: Ago, until: Ago): Rhythm => ({ from, until, every: 14 });

/** Further back than some months, what happened within a window is told in one go: nobody reads it day by day. */
const FAR_PAST = { from: 120, window: 30 };

/** The day on which what happened `ago` is told: the same one, or in the far past the end of its window. */
export function toldOn(ago: Ago): Ago {
  const { from, window } = FAR_PAST;
  return ago <= from ? ago : from + Math.floor((ago - from) / window) * window;
}
