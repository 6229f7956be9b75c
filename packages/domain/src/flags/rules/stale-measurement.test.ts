import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aMeasurement, anAdoption, anIndicator, aPause, aValue, buildFacts } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { staleMeasurement } from './stale-measurement.ts';

const measured = (date: string) => [aMeasurement(date, '10')];
/** Measured monthly, like the initiative; the baseline is of 1 January. */
const facts = (change: Partial<InitiativeFacts> = {}) =>
  buildFacts({ reportingCadence: 'monthly', indicators: [anAdoption(measured('2026-01-31'))], ...change });
const ask = (change: Partial<InitiativeFacts>, on: string) => verdict(staleMeasurement, facts(change), on);

describe('stale-measurement', () => {
  it('is quiet for a cadence and a week, springs, and clears with a measurement', () => {
    expect(ask({}, '2026-03-07')).toBe('clear');
    expect(turnsOn(staleMeasurement, facts(), '2026-03-07')).toBe('2026-03-08');
    expect(judge(staleMeasurement, facts(), '2026-03-08')).toMatchObject({
      sentence: 'Weekly users in Claims was last measured on 31 January 2026 and due again on 28 February 2026.',
      evidence: [
        {
          label: 'Weekly users in Claims',
          value: 'last measured on 31 January 2026 and due again on 28 February 2026',
          field: 'indicators',
          since: '2026-01-31',
        },
        { label: 'Stale after', value: '7 days past the due date' },
      ],
      absence: null,
    });
    expect(ask({ indicators: [anAdoption(measured('2026-03-08'))] }, '2026-03-08')).toBe('clear');
  });

  it("takes the indicator's own cadence before that of the initiative", () => {
    const weekly = anAdoption(measured('2026-01-31'), { cadence: 'weekly' });
    expect(ask({ indicators: [weekly] }, '2026-02-14')).toBe('clear');
    expect(ask({ indicators: [weekly] }, '2026-02-15')).toContain('due again on 7 February 2026');
  });

  it('counts from the baseline, else from the creation, where nothing was measured yet', () => {
    expect(ask({ indicators: [anAdoption([])] }, '2026-02-08')).toBe('clear');
    expect(judge(staleMeasurement, facts({ indicators: [anAdoption([])] }), '2026-02-09')).toMatchObject({
      sentence: 'Weekly users in Claims was never measured, and due on 1 February 2026.',
      absence: 'never',
    });
    const undated = anAdoption([], { baselineDate: null, createdOn: '2026-02-01' });
    expect(ask({ indicators: [undated] }, '2026-03-08')).toBe('clear');
    expect(ask({ indicators: [undated] }, '2026-03-09')).toContain('due on 1 March 2026');
  });

  it('names every stale indicator, and neither a fresh nor a retired one', () => {
    const indicators = [
      aValue(measured('2026-01-31')),
      anIndicator({ measurements: measured('2026-03-01') }),
      anAdoption([]),
      anAdoption([], { id: 'old', name: 'Logins', retiredOn: '2026-03-08' }),
    ];
    expect(judge(staleMeasurement, facts({ indicators }), '2026-03-08')).toMatchObject({
      sentence: 'Savings and Weekly users in Claims are overdue for a measurement.',
      absence: null,
    });
  });

  it('does not count a measurement before its date', () => {
    const indicators = [anAdoption(measured('2026-02-20'))];
    expect(turnsOn(staleMeasurement, facts({ indicators }), '2026-02-10')).toBe('2026-02-20');
    expect(ask({ indicators }, '2026-02-10')).toContain('never measured');
    expect(ask({ indicators }, '2026-02-20')).toBe('clear');
  });

  it('begins the cadence anew after a pause', () => {
    const pauses = [aPause('2026-02-10', '2026-04-10')];
    expect(ask({ pauses }, '2026-05-17')).toBe('clear');
    expect(ask({ pauses }, '2026-05-18')).toContain('due again on 10 May 2026');
  });

  it('asks only for indicators of value once it is embedded', () => {
    const embedded = { state: 'embedded', phase: 'innovation' } as const;
    const value = aValue(measured('2026-03-01'));
    expect(ask({ ...embedded, indicators: [value, anAdoption([])] }, '2026-03-08')).toBe('clear');
    expect(ask({ ...embedded, indicators: [value, anAdoption([])] }, '2026-04-09')).toContain('Savings was last');
    expect(ask(embedded, '2026-03-08')).toBe('not-enough-data');
    expect(ask({ state: 'stopped' }, '2026-03-08')).toBe('not-applicable');
  });

  it('needs an indicator in use, and a cadence for it', () => {
    const none = {
      kind: 'not-enough-data',
      record: ['Record an indicator, and of what is embedded one that measures value.'],
    };
    expect(judge(staleMeasurement, facts({ indicators: [] }), '2026-03-08')).toEqual(none);
    const retired = [anAdoption([], { retiredOn: '2026-03-08' })];
    expect(ask({ indicators: retired }, '2026-03-07')).toContain('never measured');
    expect(judge(staleMeasurement, facts({ indicators: retired }), '2026-03-08')).toEqual(none);
    const record = ['Set a cadence for every indicator, or a reporting cadence.'];
    const without = facts({ reportingCadence: null });
    expect(judge(staleMeasurement, without, '2026-03-08')).toEqual({ kind: 'not-enough-data', record });
  });

  it('leaves the answer open where a cadence is set for some indicators only, and none of those is stale', () => {
    const indicators = [anAdoption([]), aValue(measured('2026-03-01'))];
    const mixed = { reportingCadence: null, indicators };
    expect(ask(mixed, '2026-04-08')).toBe('not-enough-data');
    expect(ask(mixed, '2026-04-09')).toContain('Savings was last measured');
  });
});
