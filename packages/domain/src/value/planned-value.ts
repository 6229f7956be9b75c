import { addDays } from '../calendar/calendar.ts';
import { toCents } from './amount.ts';
import { notSummedBecause } from './counted-measurements.ts';
import { spreadEvenly } from './spread-evenly.ts';
import type { ReadValue } from './value-entry.ts';
import { gainOf, type ValueIndicator } from './value-indicator.ts';
import type { ValuePeriod } from './value-period.ts';

const NO_PLAN: ReadValue = { entries: [], leftOut: [] };

/**
 * What an indicator should bring in each period: the way from baseline to target, spread evenly over the days after
 * `baselineDate` up to and with `targetDate`. Positive in both directions, as what is realised. An indicator that is
 * in no total plans nothing; one that lacks baseline, target or a date of theirs is left out as `no-plan`.
 */
export function plannedValue(indicator: ValueIndicator, periods: readonly ValuePeriod[]): ReadValue {
  if (notSummedBecause(indicator)) return NO_PLAN;
  const { baseline, baselineDate, target, targetDate, initiative } = indicator;
  const cents = baseline === null || target === null ? null : toCents(gainOf(indicator, baseline, target));
  if (cents === null || baselineDate === null || targetDate === null || targetDate <= baselineDate) {
    const row = {
      reason: 'no-plan' as const,
      sentence: 'It has no plan: that takes a baseline and a target, each with its date.',
      initiative: { id: initiative.id, key: initiative.key, name: initiative.name },
      source: { kind: 'indicator' as const, id: indicator.id, name: indicator.name },
      date: null,
      value: null,
      unit: indicator.unit,
      confidence: null,
    };
    return { entries: [], leftOut: [row] };
  }
  const span = { from: addDays(baselineDate, 1), to: targetDate };
  const entries = periods.map((period) => ({
    column: 'planned' as const,
    period: period.label,
    cents: spreadEvenly(cents, span, period),
  }));
  return { entries: entries.filter((entry) => entry.cents !== 0n), leftOut: [] };
}
