// Exact: fractions of whole numbers, compared by cross-multiplication. No floating point, so that 35 % is 35 %.
import { daysBetween, type IsoDate } from '../calendar/calendar.ts';
import type { IndicatorFact, MeasurementFact } from '../initiatives/facts.ts';

/** A fraction of two whole numbers, exact; the denominator is always above 0. Not reduced: compare, never `===`. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** A decimal text as a fraction: `0.81` is 81 of 100. */
export function fractionOf(decimal: string): Fraction {
  const [whole = '0', places = ''] = decimal.split('.');
  return { numerator: BigInt(whole + places), denominator: 10n ** BigInt(places.length) };
}

/** `a` minus `b`. */
export const differenceOf = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator - b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

/** `a` divided by `b`; `null` where `b` is 0. */
export function quotientOf(a: Fraction, b: Fraction): Fraction | null {
  if (b.numerator === 0n) return null;
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
}

/** Below 0 when `a` is less than `b`, 0 when they are equal, above 0 otherwise. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether `a` is less than `percent` (a whole number) percent of `b`; exactly as much is not. */
export const isBelowPercentOf = (a: Fraction, percent: number, b: Fraction): boolean =>
  100n * a.numerator * b.denominator < BigInt(percent) * b.numerator * a.denominator;

const WHOLE: Fraction = { numerator: 1n, denominator: 1n };
const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

/** Held to 0 %..100 %. */
export function heldToWhole(fraction: Fraction): Fraction {
  if (fraction.numerator <= 0n) return NOTHING;
  return fraction.numerator >= fraction.denominator ? WHOLE : fraction;
}

/**
 * Whole percent for a text: `35 %`. Rounded down, below 0 too (-0.5 % reads `-1 %`): a text never claims more than was
 * reached, and what lies under a threshold never reads as if it met it. For reading only; verdicts compare fractions.
 */
export function percentInWords({ numerator, denominator }: Fraction): string {
  const truncated = (100n * numerator) / denominator;
  const isRoundedUp = numerator < 0n && truncated * denominator !== 100n * numerator;
  return `${isRoundedUp ? truncated - 1n : truncated} %`;
}

/**
 * How much of the way from baseline to target `value` has come, for both directions: (value - baseline) / (target -
 * baseline). Below 0 on the wrong side of the baseline, above 1 beyond the target; `null` without a way to go.
 */
export function progressOf(
  { baseline, target }: Pick<IndicatorFact, 'baseline' | 'target'>,
  value: string,
): Fraction | null {
  if (baseline === null || target === null) return null;
  const start = fractionOf(baseline);
  return quotientOf(differenceOf(fractionOf(value), start), differenceOf(fractionOf(target), start));
}

/**
 * How much of the way should have been made by `date`: days since the baseline of the days to the target date, held to
 * 0..1. `null` where a date is missing or leaves no time between them.
 */
export function expectedProgressOn(
  { baselineDate, targetDate }: Pick<IndicatorFact, 'baselineDate' | 'targetDate'>,
  date: IsoDate,
): Fraction | null {
  if (baselineDate === null || targetDate === null || targetDate <= baselineDate) return null;
  return heldToWhole({
    numerator: BigInt(daysBetween(baselineDate, date)),
    denominator: BigInt(daysBetween(baselineDate, targetDate)),
  });
}

/** The measurements of today and before, newest first, one per date: of several the later recorded, which is listed first. */
export const measurementsBy = (
  { measurements }: Pick<IndicatorFact, 'measurements'>,
  today: IsoDate,
): MeasurementFact[] =>
  measurements.filter(
    ({ date }, index) => date <= today && measurements.findIndex((other) => other.date === date) === index,
  );

/** The days on which `unretired` or `measurementsBy` could answer otherwise. */
export const measurementTurns = (
  indicators: readonly Pick<IndicatorFact, 'measurements' | 'retiredOn'>[],
): (IsoDate | null)[] =>
  indicators.flatMap(({ measurements, retiredOn }) => [retiredOn, ...measurements.map(({ date }) => date)]);
