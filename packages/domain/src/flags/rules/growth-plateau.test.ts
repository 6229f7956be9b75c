import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IndicatorFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { FIRST_DAY, someDay, someFacts } from '../../initiatives/facts-arbitrary.ts';
import { aMeasurement, anAdoption, aValue, buildFacts } from '../../initiatives/facts-builder.ts';
import { assessOn, judge, turnsOn, verdict } from '../judge.ts';
import { expectSameBetweenTurns } from '../judge-between-turns.ts';
import { growthPlateau } from './growth-plateau.ts';
import { noOrganicIdeas } from './no-organic-ideas.ts';

const today = '2026-05-01';
const onTarget = anAdoption([aMeasurement('2026-02-20', '50')]);

/** Three monthly values, the earliest first. */
const values = (first: string, middle: string, last: string, facts: Partial<IndicatorFact> = {}) =>
  aValue(
    [aMeasurement('2026-04-01', last), aMeasurement('2026-03-01', middle), aMeasurement('2026-02-01', first)],
    facts,
  );
const scaled = (indicators: IndicatorFact[], facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({ phase: 'scale', indicators, ...facts });
const ask = (value: IndicatorFact, adoption = onTarget) => verdict(growthPlateau, scaled([adoption, value]), today);

describe('growth-plateau', () => {
  it('is quiet while value grows, springs when it stalls, and clears when it grows again', () => {
    expect(ask(values('100', '101', '102'))).toBe('clear');
    expect(judge(growthPlateau, scaled([onTarget, values('100', '150', '101.999999')]), today)).toEqual({
      kind: 'sprung',
      sentence:
        'Adoption is on target, but growth has stalled: Savings stood at 100 EUR on 1 February 2026 and at 101.999999 EUR on 1 April 2026.',
      evidence: [
        { label: 'Adoption on target', value: 'Weekly users in Claims', field: 'indicators' },
        { label: 'Savings on 1 February 2026', value: '100 EUR', field: 'indicators' },
        { label: 'Savings on 1 March 2026', value: '150 EUR', field: 'indicators' },
        { label: 'Savings on 1 April 2026', value: '101.999999 EUR', field: 'indicators' },
        { label: 'A plateau is growth of less than', value: '2 % of the first value', field: 'indicators' },
      ],
    });
    const again = values('100', '100', '100');
    again.measurements = [aMeasurement('2026-05-01', '103'), ...again.measurements.slice(0, 2)];
    expect(ask(again)).toBe('clear');
    expect(verdict(growthPlateau, scaled([onTarget, again]), '2026-04-30')).toBe('not-enough-data');
  });

  it('measures growth in the direction of the indicator', () => {
    const falling = { direction: 'decrease', baseline: '100', target: '0' } as const;
    expect(ask(values('100', '99', '98', falling))).toBe('clear');
    expect(ask(values('100', '99', '98.1', falling))).toContain('growth has stalled');
    expect(ask(values('100', '99', '150', falling))).toContain('growth has stalled');
  });

  it('takes the size of a first value below 0, and only what is not better where it was 0', () => {
    expect(ask(values('-100', '-99', '-98'))).toBe('clear');
    expect(ask(values('-100', '-99', '-98.1'))).toContain('growth has stalled');
    expect(ask(values('0', '5', '0'))).toContain('growth has stalled');
    expect(ask(values('0', '5', '0.000001'))).toBe('clear');
  });

  it('compares the increments of a running total', () => {
    const total = { accrual: 'cumulative' } as const;
    expect(ask(values('1000', '1100', '1202', total))).toBe('clear');
    expect(ask(values('1000', '1100', '1201.99', total))).toBe(
      'Adoption is on target, but growth has stalled: Savings added hardly more from 1 March 2026 to 1 April 2026 than from 1 February 2026 to 1 March 2026.',
    );
    expect(ask(values('1000', '1000', '1000', total))).toContain('growth has stalled');
    expect(ask(values('1000', '1000', '1001', total))).toBe('clear');
    expect(ask(values('1000', '1100', '1202', { accrual: 'level' }))).toBe('clear');
  });

  it('is quiet while any adoption indicator is behind: that is another trouble', () => {
    const flat = values('100', '100', '100');
    expect(ask(flat, anAdoption([aMeasurement('2026-02-20', '49.99')]))).toBe('clear');
    const behind = anAdoption([aMeasurement('2026-02-20', '0')], { id: 'behind' });
    const unmeasured = anAdoption([], { id: 'unmeasured' });
    expect(verdict(growthPlateau, scaled([onTarget, behind, unmeasured, flat]), today)).toBe('clear');
    expect(verdict(growthPlateau, scaled([onTarget, { ...behind, retiredOn: today }, flat]), today)).toContain(
      'stalled',
    );
  });

  it('does not call clear what it cannot tell: every adoption indicator has to be measured', () => {
    const missing = {
      kind: 'not-enough-data',
      record: ['Measure every adoption indicator, and record its baseline, its target and the dates of both.'],
    };
    const flat = values('100', '100', '100');
    const unmeasured = anAdoption([], { id: 'unmeasured' });
    expect(judge(growthPlateau, scaled([flat]), today)).toEqual(missing);
    expect(judge(growthPlateau, scaled([onTarget, unmeasured, flat]), today)).toEqual(missing);
  });

  it('needs three values of the main indicator on different days, as of today', () => {
    const missing = { kind: 'not-enough-data', record: ['Measure the main indicator of value on three days.'] };
    const flat = values('100', '100', '100');
    expect(judge(growthPlateau, scaled([onTarget]), today)).toEqual(missing);
    expect(judge(growthPlateau, scaled([onTarget, { ...flat, isMain: false }]), today)).toEqual(missing);
    expect(judge(growthPlateau, scaled([onTarget, { ...flat, retiredOn: today }]), today)).toEqual(missing);
    expect(judge(growthPlateau, scaled([onTarget, flat]), '2026-03-31')).toEqual(missing);
    expect(turnsOn(growthPlateau, scaled([onTarget, flat]), '2026-03-31')).toBe('2026-04-01');
    const twice = aValue(['2026-04-01', '2026-04-01', '2026-02-01'].map((date) => aMeasurement(date, '100')));
    expect(judge(growthPlateau, scaled([onTarget, twice]), today)).toEqual(missing);
  });

  it('needs them to span two of its cadences, its own or the one of the initiative', () => {
    const short = aValue(['2026-04-01', '2026-03-01', '2026-02-02'].map((date) => aMeasurement(date, '100')));
    expect(judge(growthPlateau, scaled([onTarget, short]), today)).toEqual({
      kind: 'not-enough-data',
      record: ['Measure value until the last three measurements span 2 cadences.'],
    });
    const inherits = values('100', '100', '100', { cadence: null });
    const under = (reportingCadence: InitiativeFacts['reportingCadence']) =>
      verdict(growthPlateau, scaled([onTarget, inherits], { reportingCadence }), today);
    expect(under('monthly')).toContain('stalled');
    expect(under('quarterly')).toBe('not-enough-data');
    expect(judge(growthPlateau, scaled([onTarget, inherits]), today)).toMatchObject({
      record: ["Set the cadence of the main indicator, of the initiative, or the organisation's default."],
    });
  });

  it('is asked in Scale and Innovation, and leaves health alone', () => {
    const facts = scaled([onTarget, values('100', '100', '100')]);
    expect(verdict(growthPlateau, { ...facts, phase: 'innovation' }, today)).toContain('stalled');
    expect(verdict(growthPlateau, { ...facts, phase: 'execution' }, today)).toBe('not-applicable');
    expect(assessOn(facts, today, [], [growthPlateau])).toMatchObject({ health: 'green' });
  });

  it('judges alike in any unit, and alike when both direction and sign are turned', () => {
    const whole = fc.integer({ min: -300, max: 300 });
    const accrual = fc.constantFrom('per-period' as const, 'cumulative' as const);
    fc.assert(
      fc.property(whole, whole, whole, accrual, (first, middle, last, kind) => {
        const at = (factor: number, direction: 'increase' | 'decrease') =>
          judge(
            growthPlateau,
            scaled([
              onTarget,
              values(`${first * factor}`, `${middle * factor}`, `${last * factor}`, { accrual: kind, direction }),
            ]),
            today,
          ).kind;
        expect(at(1000, 'increase')).toBe(at(1, 'increase'));
        expect(at(-1, 'decrease')).toBe(at(1, 'increase'));
      }),
    );
  });
});

describe('the rules of Innovation', () => {
  const rules = [growthPlateau, noOrganicIdeas];
  const someValue = fc
    .record({
      days: fc.uniqueArray(someDay, { minLength: 3, maxLength: 3 }),
      values: fc.array(fc.integer({ min: 98, max: 103 }), { minLength: 3, maxLength: 3 }),
      accrual: fc.constantFrom('per-period' as const, 'cumulative' as const),
      retiredOn: fc.option(someDay, { nil: null, freq: 1 }),
    })
    .map(({ days, values: all, ...rest }) =>
      aValue(
        days
          .sort()
          .map((day, index) => aMeasurement(day, `${all[index]}`))
          .reverse(),
        rest,
      ),
    );
  // So little is expected so early that adoption is mostly on target.
  const inInnovation = fc.tuple(someFacts, someValue).map(([facts, value]): InitiativeFacts => {
    const adoption = facts.indicators.map((one) => ({ ...one, measures: 'adoption' as const, accrual: null }));
    const way = { direction: 'increase', baseline: '-30', target: '500', targetDate: '2040-01-01' } as const;
    const early = adoption.map((one) => ({ ...one, ...way, baselineDate: one.baselineDate ?? FIRST_DAY }));
    return { ...facts, phase: 'innovation', state: 'active', indicators: [...early, value] };
  });

  it('answer word for word the same between their turning points, whatever the order of lists', () => {
    fc.assert(
      fc.property(inInnovation, fc.constantFrom(...rules), (facts, rule) => expectSameBetweenTurns(rule, facts)),
      { numRuns: 30 },
    );
  });
});
