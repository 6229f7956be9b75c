import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IndicatorFact } from '../initiatives/facts.ts';
import { someDay, someFacts } from '../initiatives/facts-arbitrary.ts';
import { aMeasurement, anAdoption, anIndicator, someEvidence } from '../initiatives/facts-builder.ts';
import {
  adoptingDepartmentIds,
  adoptionIndicators,
  adoptionState,
  isOnTarget,
  isTrained,
  judgedStandings,
  lastStanding,
} from './adoption.ts';

const shipped = { minPercentOfExpected: 70, minPercentExpected: 10 };
const today = '2026-03-20';

// A day is a percent: 20 % is expected on 21 January, 50 % on 20 February.
const measured = (first: string, second: string, facts: Partial<IndicatorFact> = {}) =>
  anAdoption([aMeasurement('2026-02-20', second), aMeasurement('2026-01-21', first)], facts);
const state = (indicator: IndicatorFact, on = today) => adoptionState(indicator, shipped, on);

describe('adoptionState', () => {
  it('lags below 70 % of what was expected at both of the last two measurements, not at one alone', () => {
    expect(state(measured('13.99', '34.99'))).toBe('lags');
    expect(state(measured('14', '34.99'))).toBe('keeps-up');
    expect(state(measured('13.99', '35'))).toBe('keeps-up');
  });

  it('follows worked example 7: below the baseline half-way lags, exactly 35 % of 50 % does not', () => {
    const way = { baseline: '50', target: '60' };
    expect(state(measured('45', '45', way))).toBe('lags');
    expect(state(measured('53.5', '53.5', way))).toBe('keeps-up');
    expect(state(measured('51.2', '53.49', way))).toBe('lags');
  });

  it('judges from 10 % expected progress on', () => {
    const early = (date: string) => anAdoption([aMeasurement('2026-02-20', '0'), aMeasurement(date, '0')]);
    expect(state(early('2026-01-10'))).toBe('not-judged');
    expect(state(early('2026-01-11'))).toBe('lags');
  });

  it('needs two measurements of different dates, of today or before', () => {
    expect(state(anAdoption([aMeasurement('2026-02-20', '0')]))).toBe('not-judged');
    expect(state(anAdoption([aMeasurement('2026-02-20', '0'), aMeasurement('2026-02-20', '1')]))).toBe('not-judged');
    expect(state(measured('0', '0'), '2026-02-19')).toBe('not-judged');
    expect(state(measured('0', '0'), '2026-02-20')).toBe('lags');
  });

  it('cannot judge without baseline, target or their dates', () => {
    for (const gap of ['baseline', 'baselineDate', 'target', 'targetDate']) {
      expect(state(measured('0', '0', { [gap]: null }))).toBe('not-judged');
    }
  });

  it('expects all of the way after the target date', () => {
    const late = [aMeasurement('2026-08-01', '69.9'), aMeasurement('2026-07-01', '69.9')];
    expect(state(anAdoption(late), '2026-08-01')).toBe('lags');
  });
});

describe('isOnTarget', () => {
  it('asks for the whole of what was expected on the day of the last measurement', () => {
    expect(isOnTarget(measured('0', '50'), today)).toBe(true);
    expect(isOnTarget(measured('100', '49.99'), today)).toBe(false);
    expect(isOnTarget(measured('20', '0'), '2026-02-19')).toBe(true);
  });

  it('cannot tell without a measurement or a way to go', () => {
    expect(isOnTarget(anAdoption([]), today)).toBeNull();
    expect(isOnTarget(measured('20', '50', { targetDate: null }), today)).toBeNull();
    expect(lastStanding(measured('20', '50'), '2026-01-20')).toBeNull();
  });

  it('is never true of what lags at its last measurement', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        for (const indicator of facts.indicators) {
          if (adoptionState(indicator, shipped, day) === 'lags') expect(isOnTarget(indicator, day)).toBe(false);
          if (judgedStandings(indicator, shipped, day).length > 0) expect(isOnTarget(indicator, day)).not.toBeNull();
        }
      }),
    );
  });
});

describe('adopting departments', () => {
  const inFinance = (value: string, facts: Partial<IndicatorFact> = {}) =>
    anAdoption([aMeasurement('2026-02-20', value)], { id: 'adoption-finance', departmentId: 'finance', ...facts });

  it('are those whose own indicator had made progress at its last measurement', () => {
    expect(adoptingDepartmentIds([inFinance('0.000001'), measured('0', '5')], today)).toEqual(['claims', 'finance']);
    expect(adoptingDepartmentIds([inFinance('0'), measured('5', '0')], today)).toEqual([]);
    expect(adoptingDepartmentIds([measured('0', '5')], '2026-02-19')).toEqual([]);
  });

  it('make progress downwards where the indicator should decrease', () => {
    const way = { direction: 'decrease', baseline: '100', target: '0' } as const;
    expect(adoptingDepartmentIds([inFinance('99', way)], today)).toEqual(['finance']);
    expect(adoptingDepartmentIds([inFinance('101', way)], today)).toEqual([]);
  });

  it('need no dates, an indicator in use, and one of their own', () => {
    expect(adoptingDepartmentIds([inFinance('1', { targetDate: null })], today)).toEqual(['finance']);
    expect(adoptingDepartmentIds([inFinance('1', { retiredOn: today })], today)).toEqual([]);
    expect(adoptingDepartmentIds([inFinance('1', { departmentId: null })], today)).toEqual([]);
    expect(adoptingDepartmentIds([inFinance('1', { measures: 'change' })], today)).toEqual([]);
    expect(adoptionIndicators([anIndicator(), inFinance('1')], today).map(({ id }) => id)).toEqual([
      'adoption-finance',
    ]);
  });
});

describe('isTrained', () => {
  it('takes training of the department or of the whole, valid today', () => {
    const ofClaims = someEvidence('training', { departmentId: 'claims', validUntil: today });
    expect(isTrained('claims', [ofClaims], today)).toBe(true);
    expect(isTrained('claims', [ofClaims], '2026-03-21')).toBe(false);
    expect(isTrained('finance', [ofClaims], today)).toBe(false);
    expect(isTrained('finance', [someEvidence('training')], today)).toBe(true);
    expect(isTrained('finance', [someEvidence('runbook')], today)).toBe(false);
  });
});
