import { z } from 'zod';
import type { Fraction } from '../indicators/progress.ts';

/** A sum of money in one currency, always with two decimals; never a floating-point number. */
export const Amount = z
  .string()
  .regex(/^-?\d+\.\d{2}$/, 'Expected an amount such as 3500.00')
  .meta({ id: 'Amount', examples: ['3500.00'] });
export type Amount = z.infer<typeof Amount>;

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** `numerator / denominator` as a whole number; a half is rounded away from zero. `denominator` is above 0. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const magnitude = (2n * absolute(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -magnitude : magnitude;
}

/** A sum in whole cents; half a cent is rounded away from zero. */
export const toCents = ({ numerator, denominator }: Fraction): bigint => divideRounded(100n * numerator, denominator);

export function toAmount(cents: bigint): Amount {
  const size = absolute(cents);
  return `${cents < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
}
