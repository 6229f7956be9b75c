import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nearestRank } from './nearest-rank.ts';

describe('nearestRank', () => {
  it('takes the lower of two for the median and never a mean', () => {
    expect(nearestRank([10, 40, 20, 30], 50)).toBe(20);
    expect(nearestRank([10, 20, 90], 50)).toBe(20);
    expect(nearestRank([5], 90)).toBe(5);
    expect(nearestRank([], 50)).toBeNull();
  });

  it('leaves at least its share of the values at or below it', () => {
    const values = fc.array(fc.integer(), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (all, percentile) => {
        const rank = nearestRank(all, percentile) ?? Number.NaN;
        expect(all).toContain(rank);
        expect(all.filter((value) => value <= rank).length * 100).toBeGreaterThanOrEqual(percentile * all.length);
      }),
    );
  });
});
