import { describe, expect, it } from '@jest/globals';
import { FirstFundingLine, fundingLineContradictions, NewFundingLine } from './funding-line.ts';

const MEASUREMENT = '018f2f4e-0000-7000-8000-000000000001';
const line = (fields: object) =>
  NewFundingLine.parse({
    amount: { amount: '40000', currency: 'EUR' },
    kind: 'operating',
    from: '2026-03-02',
    ...fields,
  });

describe('funding line contradictions', () => {
  it('refuse money that ends before it begins', () => {
    expect(fundingLineContradictions(line({ to: '2026-03-01' }), '#/fundingLines/1')).toEqual([
      {
        pointer: '#/fundingLines/1/to',
        detail: 'The last day (1 March 2026) lies before the first day (2 March 2026).',
      },
    ]);
    expect(fundingLineContradictions(line({ to: '2026-03-02' }))).toEqual([]);
  });

  it('ask a reinvestment, and nothing else, for the value it came from', () => {
    expect(fundingLineContradictions(line({ kind: 'reinvestment' }))).toEqual([
      {
        pointer: '#/reinvestsMeasurementId',
        detail: 'A reinvestment names the validated value that its money came from, and this one names none.',
      },
    ]);
    expect(fundingLineContradictions(line({ kind: 'pilot', reinvestsMeasurementId: MEASUREMENT }))).toEqual([
      {
        pointer: '#/reinvestsMeasurementId',
        detail: 'Only a reinvestment names the value that its money came from, and this is pilot funding.',
      },
    ]);
    expect(fundingLineContradictions(line({ kind: 'reinvestment', reinvestsMeasurementId: MEASUREMENT }))).toEqual([]);
  });

  it('do not arise at the registration, which takes no reinvestment', () => {
    const first = { amount: { amount: '40000', currency: 'EUR' }, from: '2026-03-02' };
    expect(FirstFundingLine.safeParse({ ...first, kind: 'pilot' }).success).toBe(true);
    expect(FirstFundingLine.safeParse({ ...first, kind: 'reinvestment' }).success).toBe(false);
  });
});
