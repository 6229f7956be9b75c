import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareDecimals } from './compare-decimals.ts';
import {
  indicatorContradictions,
  leadingContradictions,
  measurementContradictions,
} from './indicator-contradictions.ts';

describe('compareDecimals', () => {
  it('is exact where floating point is not', () => {
    expect(compareDecimals('0.9', '0.90')).toBe(0);
    expect(compareDecimals('-0', '0')).toBe(0);
    expect(compareDecimals('999999999999999.000001', '999999999999999.000002')).toBe(-1);
    expect(compareDecimals('-2', '-10')).toBe(1);
  });

  it('orders as whole millionths do', () => {
    const millionths = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    const asText = (value: bigint) => {
      const size = value < 0n ? -value : value;
      return `${value < 0n ? '-' : ''}${size / 1_000_000n}.${String(size % 1_000_000n).padStart(6, '0')}`;
    };
    fc.assert(
      fc.property(millionths, millionths, (a, b) => {
        expect(compareDecimals(asText(a), asText(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});

describe('indicator contradictions', () => {
  it('refuses a target that equals the baseline, however it is written', () => {
    expect(indicatorContradictions({ baseline: '0.9', target: '0.90' })).toEqual([
      { pointer: '#/target', detail: 'The target (0.90) equals the baseline (0.9).' },
    ]);
  });

  it('refuses a target on the wrong side, for both directions', () => {
    expect(indicatorContradictions({ direction: 'increase', baseline: '10', target: '9' }, '#/indicators/0')).toEqual([
      {
        pointer: '#/indicators/0/target',
        detail: 'The target (9) lies below the baseline (10), but the indicator should increase.',
      },
    ]);
    expect(indicatorContradictions({ direction: 'decrease', baseline: '9', target: '10' })).toEqual([
      {
        pointer: '#/target',
        detail: 'The target (10) lies above the baseline (9), but the indicator should decrease.',
      },
    ]);
    expect(indicatorContradictions({ direction: 'decrease', baseline: '10', target: '9' })).toEqual([]);
  });

  it('refuses a target date on or before the baseline date', () => {
    const details = (targetDate: string) =>
      indicatorContradictions({ baselineDate: '2026-03-02', targetDate }).map(({ detail }) => detail);
    expect(details('2026-03-01')).toEqual([
      'The target date (1 March 2026) lies before the baseline date (2 March 2026).',
    ]);
    expect(details('2026-03-02')).toEqual([
      'The target date equals the baseline date: leave time to get from one to the other.',
    ]);
    expect(details('2026-03-03')).toEqual([]);
  });

  it('says nothing while a half is missing', () => {
    expect(indicatorContradictions({ target: '1', targetDate: '2026-03-02' })).toEqual([]);
  });

  it('refuses leading ones of one that is leading itself', () => {
    expect(indicatorContradictions({ timing: 'leading', leadingIndicatorIds: ['use'] })).toEqual([
      {
        pointer: '#/leadingIndicatorIds',
        detail: 'Only a lagging indicator is announced by leading ones (1 named), and this one is leading itself.',
      },
    ]);
    expect(indicatorContradictions({ timing: 'leading', leadingIndicatorIds: [] })).toEqual([]);
    expect(indicatorContradictions({ timing: 'lagging', leadingIndicatorIds: ['use'] })).toEqual([]);
  });

  it('refuses a measurement of tomorrow', () => {
    expect(measurementContradictions({ date: '2026-03-03' }, '2026-03-02')).toEqual([
      {
        pointer: '#/date',
        detail: 'The day of the measurement (3 March 2026) lies in the future; today is 2 March 2026.',
      },
    ]);
    expect(measurementContradictions({ date: '2026-03-02' }, '2026-03-02')).toEqual([]);
  });
});

describe('leading contradictions', () => {
  const indicators = [
    { id: 'use', name: 'Daily use', timing: 'leading' as const },
    { id: 'hours', name: 'Hours saved', timing: 'lagging' as const },
  ];

  it('name the indicator that is unknown, lagging, or there twice, at its place', () => {
    expect(leadingContradictions(['use', 'elsewhere', 'hours', 'use'], indicators)).toEqual([
      { pointer: '#/leadingIndicatorIds/1', detail: 'The initiative has no such indicator.' },
      {
        pointer: '#/leadingIndicatorIds/2',
        detail: 'Only a leading indicator announces a lagging one, and "Hours saved" is lagging.',
      },
      { pointer: '#/leadingIndicatorIds/3', detail: '"Daily use" is named twice.' },
    ]);
    expect(leadingContradictions(['use'], indicators)).toEqual([]);
  });
});
