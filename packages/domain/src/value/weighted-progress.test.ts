import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IndicatorFact } from '../initiatives/facts.ts';
import { aMeasurement, anIndicator } from '../initiatives/facts-builder.ts';
import { weightedProgress } from './weighted-progress.ts';

const TODAY = '2026-06-01';
const from0to100 = (value: string, facts: Partial<IndicatorFact> = {}) =>
  anIndicator({ baseline: '0', target: '100', measurements: [aMeasurement('2026-05-01', value)], ...facts });
const percent = (...indicators: IndicatorFact[]) => weightedProgress(indicators, TODAY).percent;

describe('weightedProgress', () => {
  it('is the weighted mean: 40 % with weight 2 and 20 % with weight 3 is 28 %', () => {
    expect(percent(from0to100('40', { weight: 2 }), from0to100('20', { weight: 3 }))).toBe('28');
  });

  it('holds each to 0..100 %, so that none makes up for another', () => {
    expect(percent(from0to100('250'))).toBe('100');
    expect(percent(from0to100('-50'))).toBe('0');
    expect(percent(from0to100('250'), from0to100('-50'))).toBe('50');
  });

  it('works in both directions', () => {
    const falls = { direction: 'decrease', baseline: '200', target: '100' } as const;
    expect(percent(from0to100('150', falls))).toBe('50');
    expect(percent(from0to100('210', falls))).toBe('0');
  });

  it('says one decimal, a half rounded up', () => {
    expect(percent(from0to100('1', { target: '3' }))).toBe('33.3');
    expect(percent(from0to100('0.05'))).toBe('0.1');
    expect(percent(from0to100('0.049999'))).toBe('0');
  });

  it('leaves out and lists what nobody can tell the progress of', () => {
    const reading = weightedProgress(
      [
        from0to100('40'),
        from0to100('1', { id: 'a', name: 'A', baseline: null }),
        from0to100('1', { id: 'b', name: 'B', target: null }),
        from0to100('1', { id: 'c', name: 'C', measurements: [aMeasurement('2026-06-02', '1')] }),
        from0to100('1', { id: 'd', name: 'D', target: '0.0' }),
      ],
      TODAY,
    );
    expect(reading).toEqual({
      asOf: TODAY,
      percent: '40',
      counted: 1,
      leftOut: [
        { indicatorId: 'a', name: 'A', reason: 'no-baseline' },
        { indicatorId: 'b', name: 'B', reason: 'no-target' },
        { indicatorId: 'c', name: 'C', reason: 'not-measured' },
        { indicatorId: 'd', name: 'D', reason: 'no-way-to-go' },
      ],
    });
    expect(weightedProgress([], TODAY).percent).toBeNull();
  });

  const whole = fc.integer({ min: -1000, max: 1000 });
  const someIndicator = fc
    .record({
      baseline: whole,
      way: fc.integer({ min: 1, max: 500 }),
      value: whole,
      weight: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ baseline, way, value, weight }) => ({ baseline, target: baseline + way, value, weight }));
  const build = ({
    baseline,
    target,
    value,
    weight,
  }: typeof someIndicator extends fc.Arbitrary<infer One> ? One : never) =>
    from0to100(`${value}`, {
      direction: target > baseline ? 'increase' : 'decrease',
      baseline: `${baseline}`,
      target: `${target}`,
      weight,
    });

  it('does not change when the scale is mirrored or stretched', () => {
    fc.assert(
      fc.property(fc.array(someIndicator, { maxLength: 4 }), fc.constantFrom(-1, 2, -7, 100), (all, scale) => {
        const scaled = all.map((one) => ({
          ...one,
          baseline: one.baseline * scale,
          target: one.target * scale,
          value: one.value * scale,
        }));
        expect(percent(...scaled.map(build))).toBe(percent(...all.map(build)));
      }),
    );
  });

  it('lies between the least and the most advanced', () => {
    fc.assert(
      fc.property(fc.array(someIndicator, { minLength: 1, maxLength: 4 }), (all) => {
        const each = all.map((one) => Number(percent(build(one))));
        const mean = Number(percent(...all.map(build)));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...each));
        expect(mean).toBeLessThanOrEqual(Math.max(...each));
      }),
    );
  });
});
