// How many whole initiatives lie between a share and its threshold. Thresholds are whole percents from 1 to 100.
import { leastOfPercent } from '../portfolio/whole-fraction.ts';

/** How many more of the denominator have to count until the share is no longer below the threshold. */
export const missingToReach = (numerator: number, percent: number, denominator: number): number =>
  Math.max(0, leastOfPercent(percent, denominator) - numerator);

/** How many have to stop counting until the share is below the threshold. */
export const excessOver = (numerator: number, percent: number, denominator: number): number =>
  Math.max(0, numerator - leastOfPercent(percent, denominator) + 1);

/** How many that do not count have to join until the share is below the threshold. */
export function joinersToDilute(numerator: number, percent: number, denominator: number): number {
  const hundredfold = 100 * numerator;
  return Math.max(0, (hundredfold - (hundredfold % percent)) / percent + 1 - denominator);
}
