import { daysBetween, type Indicator } from '@flightpath/domain';

export interface CoursePoint {
  date: string;
  value: number;
}

/**
 * Numbers for drawing only: where a verdict depends on them (does adoption lag?) the domain computes exactly and the
 * flags say so.
 */
export interface Course {
  baseline: CoursePoint | null;
  target: CoursePoint | null;
  /** The level of a target without a date, or of a baseline without one. */
  targetLevel: number | null;
  baselineLevel: number | null;
  /** Oldest first. */
  actual: CoursePoint[];
}

export function courseOf(indicator: Indicator, measurements: readonly { date: string; value: string }[]): Course {
  const point = (value: string | null, date: string | null): CoursePoint | null =>
    value !== null && date !== null ? { date, value: Number(value) } : null;
  return {
    baseline: point(indicator.baseline, indicator.baselineDate),
    target: point(indicator.target, indicator.targetDate),
    targetLevel: indicator.target === null ? null : Number(indicator.target),
    baselineLevel: indicator.baseline === null ? null : Number(indicator.baseline),
    actual: measurements
      .map(({ date, value }) => ({ date, value: Number(value) }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}

/** The value that a steady course from baseline to target has at `date`; `null` without both ends. */
export function expectedAt({ baseline, target }: Course, date: string): number | null {
  const share = timePassed({ baseline, target }, date);
  if (share === null || !baseline || !target) return null;
  return baseline.value + share * (target.value - baseline.value);
}

/** The share of the time from baseline to target that has passed at `date`, 0 to 1. */
export function timePassed({ baseline, target }: Pick<Course, 'baseline' | 'target'>, date: string): number | null {
  if (!baseline || !target) return null;
  const whole = daysBetween(baseline.date, target.date);
  if (whole <= 0) return null;
  return Math.min(1, Math.max(0, daysBetween(baseline.date, date) / whole));
}

/** The share of the way from baseline to target that `value` has made; below 0 where it went the wrong way. */
export function wayMade({ baselineLevel, targetLevel }: Course, value: number): number | null {
  if (baselineLevel === null || targetLevel === null || baselineLevel === targetLevel) return null;
  return (value - baselineLevel) / (targetLevel - baselineLevel);
}
