import { describe, expect, it } from '@jest/globals';
import { EMPTY_INDICATOR, indicatorBody } from './indicator-values.ts';

describe('the request of an indicator', () => {
  const filled = {
    ...EMPTY_INDICATOR,
    name: ' Hours saved ',
    baseline: '1,5',
    lagDays: 90,
    leadingIndicatorIds: ['a'],
    anchor: 'operational-efficiency' as const,
    accrual: 'per-period' as const,
  };

  it('has a lag and what announces it only where it is lagging', () => {
    expect(indicatorBody({ ...filled, timing: 'leading' })).toMatchObject({ lagDays: null, leadingIndicatorIds: [] });
    expect(indicatorBody({ ...filled, timing: 'lagging' })).toMatchObject({ lagDays: 90, leadingIndicatorIds: ['a'] });
  });

  it('has an anchor and adds up only where it measures value', () => {
    expect(indicatorBody({ ...filled, measures: 'change' })).toMatchObject({ anchor: null, accrual: null });
    expect(indicatorBody({ ...filled, measures: 'value' })).toMatchObject({
      name: 'Hours saved',
      baseline: '1.5',
      anchor: 'operational-efficiency',
      accrual: 'per-period',
    });
  });
});
