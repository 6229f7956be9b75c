import { describe, expect, it } from '@jest/globals';
import { valuePeriodOf, valuePeriods } from './value-period.ts';

describe('value periods', () => {
  it('are calendar quarters and months', () => {
    expect(valuePeriodOf('2026-03-31', 'quarter')).toEqual({ label: '2026-Q1', from: '2026-01-01', to: '2026-03-31' });
    expect(valuePeriodOf('2026-04-01', 'quarter').label).toBe('2026-Q2');
    expect(valuePeriodOf('2027-12-31', 'quarter')).toEqual({ label: '2027-Q4', from: '2027-10-01', to: '2027-12-31' });
    expect(valuePeriodOf('2028-02-29', 'month')).toEqual({ label: '2028-02', from: '2028-02-01', to: '2028-02-29' });
  });

  it('cover every day asked for, each whole', () => {
    const labels = (from: string, to: string, grain: 'month' | 'quarter') =>
      valuePeriods(from, to, grain).map(({ label }) => label);
    expect(labels('2025-11-15', '2026-04-01', 'quarter')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(labels('2025-12-31', '2026-01-01', 'month')).toEqual(['2025-12', '2026-01']);
    expect(labels('2026-02-10', '2026-02-10', 'month')).toEqual(['2026-02']);
    expect(labels('2026-02-10', '2025-01-01', 'month')).toEqual([]);
  });
});
