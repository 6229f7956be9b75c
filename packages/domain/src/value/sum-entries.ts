import { toAmount } from './amount.ts';
import type { ValueColumn, ValueEntry } from './value-entry.ts';
import type { ValueAmounts, ValueClasses } from './value-reading.ts';

const sumOf = (entries: readonly ValueEntry[], ...columns: ValueColumn[]): bigint =>
  entries.reduce((sum, { column, cents }) => (columns.includes(column) ? sum + cents : sum), 0n);

/** The value in `entries`, all of one currency. */
export const classesOf = (entries: readonly ValueEntry[]): ValueClasses => ({
  planned: toAmount(sumOf(entries, 'planned')),
  estimated: toAmount(sumOf(entries, 'estimated')),
  measured: toAmount(sumOf(entries, 'measured')),
  validated: toAmount(sumOf(entries, 'validated')),
  realised: toAmount(sumOf(entries, 'estimated', 'measured', 'validated')),
});

/** The value in `entries`, all of one currency, less their cost. */
export function amountsOf(entries: readonly ValueEntry[]): ValueAmounts {
  const cost = sumOf(entries, 'cost');
  const realised = sumOf(entries, 'estimated', 'measured', 'validated');
  return { ...classesOf(entries), cost: toAmount(cost), net: toAmount(realised - cost) };
}

/** One sum for each period, in their order. */
export const byPeriod = <Sum>(
  entries: readonly ValueEntry[],
  periods: readonly string[],
  sum: (entries: readonly ValueEntry[]) => Sum,
): (Sum & { period: string })[] =>
  periods.map((period) => ({ period, ...sum(entries.filter((entry) => entry.period === period)) }));

/** The periods that anything falls into, in the order of `periods`. */
export const filledPeriods = (entries: readonly ValueEntry[], periods: readonly string[]): string[] =>
  periods.filter((period) => entries.some((entry) => entry.period === period));
