/** A decimal text as a whole number of millionths, exact; `Decimal` allows six places. */
function inMillionths(decimal: string): bigint {
  const isNegative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = (isNegative ? decimal.slice(1) : decimal).split('.');
  const magnitude = BigInt(whole) * 1_000_000n + BigInt(fraction.slice(0, 6).padEnd(6, '0'));
  return isNegative ? -magnitude : magnitude;
}

/** Below 0 when `a` is less than `b`, 0 when they are the same number (`0.90` and `0.9` are), above 0 otherwise. */
export function compareDecimals(a: string, b: string): number {
  const difference = inMillionths(a) - inMillionths(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
