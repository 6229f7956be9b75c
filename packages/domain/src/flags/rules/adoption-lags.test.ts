import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../calendar/calendar.ts';
import { expectedProgressOn, isBelowPercentOf } from '../../indicators/progress.ts';
import type { IndicatorFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { FIRST_DAY, someFacts } from '../../initiatives/facts-arbitrary.ts';
import { aMeasurement, anAdoption, anIndicator, buildFacts } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { expectSameBetweenTurns } from '../judge-between-turns.ts';
import { adoptionLags } from './adoption-lags.ts';
import { noLearningLoop } from './no-learning-loop.ts';
import { siloedRollout } from './siloed-rollout.ts';

const inExecution = (...indicators: IndicatorFact[]) => buildFacts({ phase: 'execution', indicators });
const ask = (indicators: IndicatorFact[], on = '2026-03-20') => verdict(adoptionLags, inExecution(...indicators), on);

// A day is a percent: 20 % is expected on 21 January, 50 % on 20 February, 69 % on 11 March.
const january = aMeasurement('2026-01-21', '13.99');
const february = aMeasurement('2026-02-20', '34.99');

describe('adoption-lags', () => {
  it('is quiet after one weak measurement, springs at the second, and clears with one that keeps up', () => {
    const good = aMeasurement('2026-01-21', '20');
    expect(ask([anAdoption([february, good])])).toBe('clear');
    const behind = anAdoption([february, january]);
    expect(judge(adoptionLags, inExecution(behind), '2026-03-20')).toEqual({
      kind: 'sprung',
      sentence:
        'Adoption lags for the second measurement in a row: Weekly users in Claims stood at 34 % of the way when 50 % was expected.',
      evidence: [
        {
          label: 'Weekly users in Claims on 20 February 2026',
          value: '34 % of the way when 50 % was expected',
          field: 'indicators',
        },
        {
          label: 'Weekly users in Claims on 21 January 2026',
          value: '13 % of the way when 20 % was expected',
          field: 'indicators',
        },
        { label: 'Lags below', value: '70 % of the expected progress', field: 'indicators' },
      ],
    });
    expect(ask([anAdoption([aMeasurement('2026-03-11', '48.3'), february, january])])).toBe('clear');
    expect(ask([anAdoption([aMeasurement('2026-03-11', '48.29'), february, january])])).toContain('48 % of the way');
  });

  it('follows worked example 7: -50 % lags, exactly 35 % at 50 % does not', () => {
    const way = { baseline: '50', target: '60' };
    const at = (value: string) =>
      anAdoption([aMeasurement('2026-02-20', value), aMeasurement('2026-02-19', '45')], way);
    expect(ask([at('45')])).toContain('stood at -50 % of the way when 50 % was expected');
    expect(ask([at('53.5')])).toBe('clear');
  });

  it('springs when one of several lags, and names those only', () => {
    const good = anAdoption([aMeasurement('2026-02-20', '60'), aMeasurement('2026-01-21', '60')], {
      id: 'b',
      name: 'Logins',
    });
    const late = anAdoption([february, january], { id: 'c', name: 'Cases' });
    expect(ask([good])).toBe('clear');
    expect(ask([good, late])).toBe(
      'Adoption lags for the second measurement in a row: Cases stood at 34 % of the way when 50 % was expected.',
    );
    expect(ask([anAdoption([february, january]), late])).toContain('Cases stood at 34 %');
  });

  it('looks at adoption in use, not at other indicators nor at what was retired', () => {
    const good = anAdoption([aMeasurement('2026-02-20', '60'), aMeasurement('2026-01-21', '60')], { id: 'b' });
    const technical = anAdoption([february, january], { measures: 'technical' });
    const retired = anAdoption([february, january], { retiredOn: '2026-03-20' });
    expect(ask([good, technical, retired])).toBe('clear');
    expect(ask([good, retired], '2026-03-19')).toContain('lags');
  });

  it('does not count a measurement before its day', () => {
    const facts = inExecution(anAdoption([february, january]));
    expect(verdict(adoptionLags, facts, '2026-02-19')).toBe('not-enough-data');
    expect(turnsOn(adoptionLags, facts, '2026-02-19')).toBe('2026-02-20');
    expect(verdict(adoptionLags, facts, '2026-02-20')).toContain('lags');
  });

  it('does not apply before 10 % is expected, and asks for two measurements from then on', () => {
    const facts = inExecution(anAdoption([]));
    expect(verdict(adoptionLags, facts, '2026-01-10')).toBe('not-applicable');
    expect(turnsOn(adoptionLags, facts, '2026-01-10')).toBe('2026-01-11');
    expect(judge(adoptionLags, facts, '2026-01-11')).toEqual({
      kind: 'not-enough-data',
      record: ['Measure adoption on two days on which 10 % or more is expected.'],
    });
    expect(ask([anAdoption([february, aMeasurement('2026-01-10', '0')])])).toBe('not-enough-data');
    expect(ask([anAdoption([february, aMeasurement('2026-01-11', '0')])])).toContain('lags');
  });

  it('finds the very day from which it can be judged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), (days) => {
        const indicator = anAdoption([], { baselineDate: FIRST_DAY, targetDate: addDays(FIRST_DAY, days) });
        const first = turnsOn(adoptionLags, inExecution(indicator), FIRST_DAY) ?? FIRST_DAY;
        const isExpected = (day: string) => {
          const expected = expectedProgressOn(indicator, day);
          return expected !== null && !isBelowPercentOf(expected, 10, { numerator: 1n, denominator: 1n });
        };
        expect([isExpected(addDays(first, -1)), isExpected(first)]).toEqual([false, true]);
      }),
    );
  });

  it('needs an adoption indicator with a way to go, and is asked in Execution and Scale', () => {
    const missing = {
      kind: 'not-enough-data',
      record: ['Record an indicator of adoption with its baseline, its target and the dates of both.'],
    };
    expect(judge(adoptionLags, inExecution(anIndicator()), '2026-03-20')).toEqual(missing);
    const endless = anAdoption([february, january], { targetDate: null });
    expect(judge(adoptionLags, inExecution(endless), '2026-03-20')).toEqual(missing);
    const innovation = buildFacts({ phase: 'innovation', indicators: [anAdoption([february, january])] });
    expect(verdict(adoptionLags, innovation, '2026-03-20')).toBe('not-applicable');
  });
});

describe('the rules of Scale', () => {
  const rules = [adoptionLags, siloedRollout, noLearningLoop];
  const way = { direction: 'increase', baseline: '0', baselineDate: FIRST_DAY, target: '120' } as const;
  const inScale = someFacts.map((facts): InitiativeFacts => {
    const indicators = facts.indicators.map((one, index) =>
      index > 0 ? one : { ...one, ...way, measures: 'adoption' as const, accrual: null, targetDate: '2027-06-01' },
    );
    return { ...facts, phase: 'scale', state: 'active', indicators };
  });

  it('answer word for word the same between their turning points, whatever the order of lists', () => {
    fc.assert(
      fc.property(inScale, fc.constantFrom(...rules), (facts, rule) => expectSameBetweenTurns(rule, facts)),
      { numRuns: 30 },
    );
  });
});
