import { describe, expect, it } from '@jest/globals';
import { askedFields, bodyOfRecord, fundingKind } from './record-kinds.ts';

describe('the request of a funding line', () => {
  const values = { ...fundingKind.empty, amount: '40 000', from: '2026-03-02' };

  it('names the value that the money came from only for a reinvestment', () => {
    const reinvested = { ...values, kind: 'reinvestment', reinvestsMeasurementId: 'm' };
    expect(bodyOfRecord(fundingKind.fields, reinvested, 'EUR', true)).toMatchObject({
      amount: { amount: '40000', currency: 'EUR' },
      reinvestsMeasurementId: 'm',
    });
    const operating = bodyOfRecord(fundingKind.fields, { ...reinvested, kind: 'operating' }, 'EUR', true);
    expect(operating).not.toHaveProperty('reinvestsMeasurementId');
    expect(askedFields(fundingKind.fields, values).map(({ name }) => name)).not.toContain('reinvestsMeasurementId');
  });

  it('never changes what a line was made for', () => {
    const changed = bodyOfRecord(fundingKind.fields, { ...values, kind: 'reinvestment' }, 'EUR', false);
    expect(Object.keys(changed)).toEqual(['amount', 'from', 'to', 'approvedOn']);
  });
});
