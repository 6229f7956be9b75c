import { describe, expect, it } from '@jest/globals';
import { colorPairs } from './color-pairs.ts';
import { contrastRatio } from './contrast.ts';
import { colors, type Scheme } from './tokens.ts';

const schemes: Scheme[] = ['light', 'dark'];

describe('the contrast of every declared pair', () => {
  const cases = schemes.flatMap((scheme) => colorPairs.map((pair) => ({ scheme, ...pair })));

  it.each(cases)('$scheme: $front on $back is at least $atLeast : 1', ({ scheme, front, back, atLeast }) => {
    expect(contrastRatio(colors[scheme][front], colors[scheme][back])).toBeGreaterThanOrEqual(atLeast);
  });
});

describe('contrastRatio', () => {
  it('is 21 for black on white, whichever comes first', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 5);
  });

  it('is 1 for a colour on itself and fails the grey that WCAG names as the border', () => {
    expect(contrastRatio('#2b3fb8', '#2b3fb8')).toBe(1);
    expect(contrastRatio('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio('#777777', '#ffffff')).toBeLessThan(4.5);
  });
});

describe('the four phases', () => {
  it.each(schemes)('are steps of rising weight in %s', (scheme) => {
    const weights = (['phase-1', 'phase-2', 'phase-3', 'phase-4'] as const).map((step) =>
      contrastRatio(colors[scheme][step], colors[scheme].paper),
    );
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
  });
});
