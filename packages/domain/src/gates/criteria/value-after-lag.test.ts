import { describe, expect, it } from '@jest/globals';
import type { IndicatorFact } from '../../initiatives/facts.ts';
import { aMeasurement, anIndicator, aValue } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { valueAfterLag } from './value-after-lag.ts';

// Execution was entered on 2 March 2026; 60 days later is 1 May.
const withIndicators = (...indicators: IndicatorFact[]) => readyIn('execution', { indicators });
const measuredOn = (date: string, facts: Partial<IndicatorFact> = {}) =>
  aValue([aMeasurement(date, '9000')], { lagDays: 60, ...facts });

describe('value-after-lag', () => {
  it('asks for a value of the day on which the lag window ends, or later', () => {
    expect(answered(valueAfterLag, withIndicators(measuredOn('2026-05-01')), READY_ON)).toBe('met');
    expect(gapsOf(valueAfterLag, withIndicators(measuredOn('2026-04-30')), READY_ON)).toEqual([
      {
        sentence: 'Savings has no measured or validated value of 1 May 2026 or later, after its lag window.',
        field: 'indicators',
      },
    ]);
    expect(answered(valueAfterLag, withIndicators(measuredOn('2026-05-01')), '2026-04-30')).toEqual([
      'Savings can show value from 1 May 2026 on, when its lag window is over.',
    ]);
    expect(nextTurn(valueAfterLag, withIndicators(measuredOn('2026-05-10')), '2026-04-30')).toBe('2026-05-01');
    expect(nextTurn(valueAfterLag, withIndicators(measuredOn('2026-05-10')), '2026-05-01')).toBe('2026-05-10');
  });

  it('takes what is measured or validated, and no estimate', () => {
    const estimate = aValue([aMeasurement('2026-05-29', '9000', { confidence: 'estimated' })]);
    expect(answered(valueAfterLag, withIndicators(estimate), READY_ON)).toEqual([
      'Savings has no measured or validated value.',
    ]);
    const validated = aValue([aMeasurement('2026-05-29', '9000', { confidence: 'validated' })]);
    expect(answered(valueAfterLag, withIndicators(validated), READY_ON)).toBe('met');
  });

  it('asks for value that lags: not for accuracy, a leading value or a retired one', () => {
    const others = [
      anIndicator({ measurements: [aMeasurement('2026-05-29', '0.9')] }),
      measuredOn('2026-05-29', { timing: 'leading', lagDays: null }),
      measuredOn('2026-05-29', { retiredOn: READY_ON }),
    ];
    expect(answered(valueAfterLag, withIndicators(...others), READY_ON)).toEqual([
      'No lagging indicator of value is in use.',
    ]);
  });

  it('is content with one of several, and else speaks of each', () => {
    const revenue = aValue([], { id: 'revenue', name: 'Revenue' });
    expect(answered(valueAfterLag, withIndicators(revenue, measuredOn('2026-05-29')), READY_ON)).toBe('met');
    expect(answered(valueAfterLag, withIndicators(measuredOn('2026-04-30'), revenue), READY_ON)).toEqual([
      'Revenue has no measured or validated value.',
      'Savings has no measured or validated value of 1 May 2026 or later, after its lag window.',
    ]);
  });
});
