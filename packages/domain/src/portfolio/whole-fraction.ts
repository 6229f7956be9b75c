import { z } from 'zod';

/** A fraction of two whole numbers, not reduced: a picture may divide them, a verdict compares them. */
export const WholeFraction = z
  .object({ numerator: z.int().min(0), denominator: z.int().min(1) })
  .meta({ id: 'WholeFraction' });
export type WholeFraction = z.infer<typeof WholeFraction>;

/** Whether `numerator` of `denominator` is less than `percent`, a whole number; exactly as much is not. */
export const isBelowPercent = (numerator: number, percent: number, denominator: number): boolean =>
  100 * numerator < percent * denominator;

/** The least whole number that is not below `percent` of `denominator`. */
export const leastOfPercent = (percent: number, denominator: number): number => {
  const hundredths = percent * denominator;
  return (hundredths - (hundredths % 100)) / 100 + (hundredths % 100 === 0 ? 0 : 1);
};
