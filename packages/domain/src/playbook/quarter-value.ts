import { z } from 'zod';
import type { IsoDate } from '../calendar/calendar.ts';
import { type Fraction, fractionOf } from '../indicators/progress.ts';
import { Decimal, Id } from '../initiatives/identifiers.ts';
import { lastCompleteQuarter, Quarter, quarterBefore } from '../portfolio/quarter.ts';
import { toAmount } from '../value/amount.ts';

/**
 * Measured or validated value of one initiative in one calendar quarter and currency, estimates left out. Several rows
 * for the same are added; a quarter without a row has no value, which is not a value of 0.
 */
export const QuarterValue = z
  .object({ initiativeId: Id, currency: z.string(), quarter: Quarter, amount: Decimal })
  .meta({ id: 'QuarterValue' });
export type QuarterValue = z.infer<typeof QuarterValue>;

/** The values of two quarters in a currency that has one in both. */
export interface CurrencyGrowth {
  currency: string;
  /** Above 0. */
  earlier: Fraction;
  later: Fraction;
}

export interface Growth {
  earlierQuarter: Quarter;
  /** The last one that is over. */
  laterQuarter: Quarter;
  /** Some currency has a value above 0 in the earlier quarter. */
  hasEarlierValue: boolean;
  /** By currency. Growth from 0 or below is no percentage, so such a currency is left out. */
  currencies: CurrencyGrowth[];
}

/** The denominators of decimals are powers of ten, so the greater one serves both and sums of thousands stay small. */
function sumOf(a: Fraction, b: Fraction): Fraction {
  const [fine, coarse] = a.denominator >= b.denominator ? [a, b] : [b, a];
  const { denominator } = fine;
  return { numerator: fine.numerator + coarse.numerator * (denominator / coarse.denominator), denominator };
}

function totalsOf(values: readonly QuarterValue[]): Map<string, Fraction> {
  const totals = new Map<string, Fraction>();
  for (const { currency, amount } of values) {
    const before = totals.get(currency);
    totals.set(currency, before ? sumOf(before, fractionOf(amount)) : fractionOf(amount));
  }
  return totals;
}

/** The value of the initiatives in the last complete quarter beside that of the quarter before, never across currencies. */
export function growthOf(
  quarterValues: readonly QuarterValue[],
  initiativeIds: ReadonlySet<string>,
  today: IsoDate,
): Growth {
  const laterQuarter = lastCompleteQuarter(today);
  const earlierQuarter = quarterBefore(laterQuarter);
  const own = quarterValues.filter(({ initiativeId }) => initiativeIds.has(initiativeId));
  const later = totalsOf(own.filter(({ quarter }) => quarter === laterQuarter));
  const earlier = [...totalsOf(own.filter(({ quarter }) => quarter === earlierQuarter))]
    .filter(([, total]) => total.numerator > 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const currencies = earlier.flatMap(([currency, total]) => {
    const now = later.get(currency);
    return now ? [{ currency, earlier: total, later: now }] : [];
  });
  return { earlierQuarter, laterQuarter, hasEarlierValue: earlier.length > 0, currencies };
}

/** An amount with two decimals, `101000.00`; what lies between two cents is rounded as told. */
export function amountInWords({ numerator, denominator }: Fraction, rounding: 'up' | 'down'): string {
  const hundredfold = numerator * 100n;
  const rest = ((hundredfold % denominator) + denominator) % denominator;
  return toAmount((hundredfold - rest) / denominator + (rest > 0n && rounding === 'up' ? 1n : 0n));
}
