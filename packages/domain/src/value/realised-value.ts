import type { IsoDate } from '../calendar/calendar.ts';
import { toCents } from './amount.ts';
import { countedMeasurements, type NotCounted } from './counted-measurements.ts';
import type { ReadValue, ValueEntry } from './value-entry.ts';
import { gainOf, type ValueIndicator } from './value-indicator.ts';
import type { ValueLeftOut } from './value-left-out.ts';
import type { ValueGrain, ValuePeriod } from './value-period.ts';

const leftOutRow = (
  { initiative: { id, key, name }, ...indicator }: ValueIndicator,
  { measurement, reason, sentence }: NotCounted,
): ValueLeftOut => ({
  reason,
  sentence,
  initiative: { id, key, name },
  source: { kind: 'indicator', id: indicator.id, name: indicator.name },
  date: measurement.date,
  value: measurement.value,
  unit: indicator.unit,
  confidence: measurement.confidence,
});

/**
 * What an indicator brought in each period, to the cent (a half is rounded away from zero).
 *
 * `per-period`: the gain of every measurement dated in it. `cumulative`: what the running total, as last measured in
 * it, gained since the last one of an earlier period, the first time since the baseline; a period without a
 * measurement gets nothing, and the next one with a measurement gets all that came since.
 */
export function realisedValue(
  indicator: ValueIndicator,
  periods: readonly ValuePeriod[],
  grain: ValueGrain,
  today: IsoDate,
): ReadValue {
  const { counted, notCounted } = countedMeasurements(indicator, grain, today);
  const asked = new Set(periods.map(({ label }) => label));
  const gain = (value: string) => toCents(gainOf(indicator, indicator.baseline ?? '0', value));

  const entries: ValueEntry[] = [];
  let before = 0n;
  for (const { period, confidence, measurements } of counted) {
    const gains = measurements.map(({ value }) => gain(value));
    const last = gains.at(-1) ?? 0n;
    const cents = indicator.accrual === 'cumulative' ? last - before : gains.reduce((sum, one) => sum + one, 0n);
    before = last;
    if (asked.has(period)) entries.push({ column: confidence, period, cents });
  }
  const isAsked = ({ date }: { date: IsoDate }) => periods.some(({ from, to }) => from <= date && date <= to);
  return {
    entries,
    leftOut: notCounted
      .filter(({ measurement }) => isAsked(measurement))
      .map((beside) => leftOutRow(indicator, beside)),
  };
}
