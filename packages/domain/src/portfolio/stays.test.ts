import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anEntry } from './entry-builder.ts';
import { firstSuccessOn } from './pilot-success.ts';
import { lastCompleteQuarter, quarterBefore, quarterInWords, quarterOf } from './quarter.ts';
import { leavesHealth, ruleTitle } from './rule-in-words.ts';
import { enteredPhaseOn, hasReached, staysOf, workedDays } from './stays.ts';
import { isBelowPercent, leastOfPercent } from './whole-fraction.ts';

describe('stays', () => {
  const stepBack = anEntry(1, {
    phase: 'foundation',
    phaseEnteredOn: '2026-05-01',
    pastStays: [
      { phase: 'foundation', enteredOn: '2025-01-01', leftOn: null },
      { phase: 'execution', enteredOn: '2026-01-01', leftOn: null },
    ],
  });

  it('end when the next one begins, and begin when the one before ended', () => {
    expect(staysOf(stepBack).map(({ phase, enteredOn, leftOn }) => [phase, enteredOn, leftOn])).toEqual([
      ['foundation', '2025-01-01', '2026-01-01'],
      ['execution', '2026-01-01', '2026-05-01'],
      ['foundation', '2026-05-01', null],
    ]);
    const unknownEntry = {
      phaseEnteredOn: null,
      pastStays: [{ phase: 'scale' as const, enteredOn: null, leftOn: '2026-02-01' }],
    };
    expect(enteredPhaseOn(anEntry(1, unknownEntry))).toBe('2026-02-01');
    expect(enteredPhaseOn(anEntry(1, { phaseEnteredOn: null }))).toBeNull();
  });

  it('remember what was reached, a step-back does not undo it', () => {
    expect(hasReached(stepBack, 'execution', '2026-06-01')).toBe(true);
    expect(hasReached(stepBack, 'scale', '2026-06-01')).toBe(false);
    expect(hasReached(stepBack, 'execution', '2025-12-31')).toBe(false);
    expect(hasReached(stepBack, 'execution', '2026-01-01')).toBe(true);
  });

  it('count what stands in a later phase as having passed the earlier one, the day unknown or not', () => {
    const imported = anEntry(1, { phase: 'scale', phaseEnteredOn: null });
    expect(hasReached(imported, 'execution', '2026-06-01')).toBe(true);
    expect(hasReached(imported, 'innovation', '2026-06-01')).toBe(false);
  });

  it('leave paused days out', () => {
    const pauses = [{ from: '2026-02-01', resumeOn: '2026-02-11' }];
    expect(workedDays([], '2026-01-01', '2026-01-31')).toBe(30);
    expect(workedDays(pauses, '2026-01-02', '2026-03-03')).toBe(50);
    expect(workedDays(pauses, '2026-02-05', '2026-02-08')).toBe(0);
    expect(workedDays([], '2026-02-05', '2026-02-01')).toBe(0);
  });
});

describe('the first success', () => {
  it('is the earliest end of a succeeded pilot', () => {
    const pilot = (endedOn: string, outcome: 'succeeded' | 'failed') => ({ startedOn: null, endedOn, outcome });
    const pilots = [pilot('2026-01-01', 'failed'), pilot('2026-03-01', 'succeeded'), pilot('2026-02-01', 'succeeded')];
    expect(firstSuccessOn({ pilots })).toBe('2026-02-01');
    expect(firstSuccessOn({ pilots: pilots.slice(0, 1) })).toBeNull();
  });
});

describe('quarters', () => {
  it('begin in January, April, July and October', () => {
    expect(['2026-03-31', '2026-04-01', '2026-09-30', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
    ]);
    expect(quarterBefore('2026-Q1')).toBe('2025-Q4');
    expect(quarterBefore('2026-Q3')).toBe('2026-Q2');
    expect(quarterInWords('2026-Q3')).toBe('Q3 2026');
  });

  it('are complete once the next one has begun', () => {
    expect(lastCompleteQuarter('2026-06-30')).toBe('2026-Q1');
    expect(lastCompleteQuarter('2026-07-01')).toBe('2026-Q2');
    expect(lastCompleteQuarter('2026-01-01')).toBe('2025-Q4');
  });
});

describe('whole percents', () => {
  it('are exact at the border', () => {
    expect(isBelowPercent(1, 25, 4)).toBe(false);
    expect(isBelowPercent(1, 25, 5)).toBe(true);
    expect(leastOfPercent(25, 4)).toBe(1);
    expect(leastOfPercent(25, 5)).toBe(2);
    expect(leastOfPercent(60, 0)).toBe(0);
  });

  it('have a least number that reaches them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(100_000), (percent, denominator) => {
        const least = leastOfPercent(percent, denominator);
        expect(isBelowPercent(least, percent, denominator)).toBe(false);
        expect(least === 0 || isBelowPercent(least - 1, percent, denominator)).toBe(true);
      }),
    );
  });
});

describe('rules by their id', () => {
  it('keep a name when they are no more', () => {
    expect(ruleTitle('single-department-sponsor')).toBe('Single-department sponsor');
    expect(ruleTitle('retired-rule')).toBe('Retired rule');
    expect(leavesHealth('champion-missing')).toBe(false);
    expect(leavesHealth('retired-rule')).toBe(false);
  });
});
