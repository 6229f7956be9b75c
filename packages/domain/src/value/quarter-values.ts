import type { IsoDate } from '../calendar/calendar.ts';
import { compareText } from '../flags/sentences.ts';
import type { QuarterValue } from '../playbook/quarter-value.ts';
import { toAmount } from './amount.ts';
import { realisedValue } from './realised-value.ts';
import type { ValueIndicator } from './value-indicator.ts';
import { valuePeriods } from './value-period.ts';

/**
 * The measured or validated value per initiative, currency and quarter, of the quarters that hold a day of `days`. A
 * quarter in which nothing was measured is missing, which is not the same as a value of 0. By initiative id, currency
 * and quarter.
 */
export function quarterValues(
  indicators: readonly ValueIndicator[],
  days: { from: IsoDate; to: IsoDate },
  today: IsoDate,
): QuarterValue[] {
  const periods = valuePeriods(days.from, days.to, 'quarter');
  const cents = new Map<string, { initiativeId: string; currency: string; quarter: string; sum: bigint }>();
  for (const indicator of indicators) {
    for (const entry of realisedValue(indicator, periods, 'quarter', today).entries) {
      if (entry.column === 'estimated') continue;
      const row = { initiativeId: indicator.initiative.id, currency: indicator.unit, quarter: entry.period };
      const key = Object.values(row).join(' ');
      cents.set(key, { ...row, sum: (cents.get(key)?.sum ?? 0n) + entry.cents });
    }
  }
  return [...cents]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { sum, ...row }]) => ({ ...row, amount: toAmount(sum) }));
}
