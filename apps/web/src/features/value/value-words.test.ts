import type { CurrencyValue, ValueReading } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { barsOf, rangeOf, stepOf } from './bars.ts';
import { periodInWords, valueHeadline, valueLead } from './value-words.ts';

const total = {
  planned: '0.00',
  estimated: '0.00',
  measured: '0.00',
  validated: '0.00',
  realised: '0.00',
  cost: '0.00',
  net: '0.00',
};

const reading = (currencies: [string, Partial<CurrencyValue['total']>][]): ValueReading => ({
  asOf: '2026-06-30',
  grain: 'quarter',
  periods: [
    { label: '2026-Q1', from: '2026-01-01', to: '2026-03-31' },
    { label: '2026-Q2', from: '2026-04-01', to: '2026-06-30' },
  ],
  currencies: currencies.map(([currency, amounts]) => ({
    currency,
    total: { ...total, ...amounts },
    periods: [],
    anchors: [],
    initiatives: [],
  })),
  leftOut: { counts: [], rows: [] },
});

describe('the headline of value', () => {
  it('holds what was realised against the plan, in the currency of the organisation', () => {
    const two = reading([
      ['CHF', { planned: '5.00', realised: '5.00' }],
      ['EUR', { planned: '4000.00', realised: '3500.40', validated: '500.00', net: '-1000.00' }],
    ]);
    expect(valueHeadline(two, 'EUR')).toBe('Q1 2026 to Q2 2026: €3,500 realised against €4,000 planned');
    expect(valueLead(two, 'EUR')).toBe('€500 of it is validated. Less cost: -€1,000. Never added up with it: CHF.');
  });

  it('does not call a plan unmet where there is none, nor a value validated that nobody validated', () => {
    const unplanned = reading([['EUR', { realised: '10.00', net: '10.00' }]]);
    expect(valueHeadline(unplanned, 'EUR')).toContain('without a plan');
    expect(valueLead(unplanned, 'EUR')).toContain('None of it is validated');
    expect(valueHeadline(reading([['EUR', { planned: '10.00' }]]), 'EUR')).toContain('nothing realised against €10');
    expect(valueHeadline(reading([['EUR', { cost: '7.00' }]]), 'EUR')).toContain('€7 spent');
  });

  it('says so where there is no money at all', () => {
    expect(valueHeadline(reading([]), 'EUR')).toMatch(/^No value is recorded/);
  });
});

it('names periods as people do', () => {
  expect([periodInWords('2026-Q3'), periodInWords('2026-03')]).toEqual(['Q3 2026', 'Mar 2026']);
});

describe('the bars', () => {
  const period = {
    period: '2026-Q2',
    planned: '10.00',
    estimated: '1.00',
    measured: '2.00',
    validated: '3.00',
    realised: '6.00',
  };

  it('keep an empty period, and know no cost of an anchor', () => {
    const bars = barsOf(['2026-Q1', '2026-Q2'], [period]);
    expect(bars.map(({ planned, cost }) => [planned, cost])).toEqual([
      [0, null],
      [10, null],
    ]);
  });

  it('reach down where a value is negative, and up to a cost above all values', () => {
    const bars = barsOf(['2026-Q2'], [{ ...period, measured: '-9.00', cost: '40.00' }]);
    expect(rangeOf(bars)).toEqual({ top: 40, bottom: -5 });
  });

  it.each([
    [1, 0.25],
    [431_333, 200_000],
    [90, 25],
  ])('an axis to %d has steps of %d', (top, step) => expect(stepOf(top)).toBe(step));
});
