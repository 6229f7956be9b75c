/**
 * The value at a percentile by nearest rank: always one of the values, never a mean of two.
 *
 * @param percentile Above 0, at most 100; 50 is the median.
 * @returns `null` for no values.
 */
export function nearestRank(values: readonly number[], percentile: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percentile / 100) * sorted.length) - 1)] ?? null;
}
