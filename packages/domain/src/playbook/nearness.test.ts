import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBelowPercent } from '../portfolio/whole-fraction.ts';
import { excessOver, joinersToDilute, missingToReach } from './nearness.ts';

const percents = fc.integer({ min: 1, max: 100 });
const shares = fc
  .nat(500)
  .chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)));

describe('how near a share is to its threshold', () => {
  it('is told by the fewest that turn it', () => {
    expect(missingToReach(1, 25, 5)).toBe(1);
    expect(missingToReach(1, 25, 4)).toBe(0);
    expect(excessOver(2, 50, 4)).toBe(1);
    expect(excessOver(1, 50, 4)).toBe(0);
    expect(joinersToDilute(1, 25, 4)).toBe(1);
    expect(joinersToDilute(1, 25, 5)).toBe(0);
    expect(joinersToDilute(3, 25, 3)).toBe(10);
  });

  it('is enough, and one less is not', () => {
    fc.assert(
      fc.property(shares, percents, ([numerator, denominator], percent) => {
        const more = missingToReach(numerator, percent, denominator);
        expect(isBelowPercent(numerator + more, percent, denominator)).toBe(false);
        if (more > 0) expect(isBelowPercent(numerator + more - 1, percent, denominator)).toBe(true);

        const fewer = excessOver(numerator, percent, denominator);
        if (denominator > 0) expect(isBelowPercent(numerator - fewer, percent, denominator)).toBe(true);
        if (fewer > 0) expect(isBelowPercent(numerator - fewer + 1, percent, denominator)).toBe(false);

        const joining = joinersToDilute(numerator, percent, denominator);
        expect(isBelowPercent(numerator, percent, denominator + joining)).toBe(true);
        if (joining > 0) expect(isBelowPercent(numerator, percent, denominator + joining - 1)).toBe(false);
      }),
    );
  });
});
