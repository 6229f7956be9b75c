import type { PlaybookReading } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { symptomWith } from './symptom-factory.ts';
import { readable } from './symptom-words.ts';
import { verdictWords } from './verdict-words.ts';

const words = (verdict: Partial<PlaybookReading['verdict']>, symptoms = [symptomWith()]) =>
  verdictWords({
    asOf: '2026-11-27',
    symptoms,
    problem: null,
    verdict: { kind: 'no-symptom', symptomId: null, title: 'No symptom', advice: null, notJudged: [], ...verdict },
  });
const notJudged = [
  {
    number: 1,
    id: 'pilots-do-not-scale',
    title: 'Pilots succeed but nothing scales',
    shortage: '2 of 3 pilots',
    sentence: '1 cannot be judged: 2 of 3 pilots.',
  } as const,
];

describe('the verdict', () => {
  it('is the symptom with its advice, and names an earlier one that cannot be judged', () => {
    expect(
      words({
        kind: 'symptom',
        symptomId: 'adoption-lags-behind',
        title: 'Programs launch but adoption lags',
        advice: 'Invest in change management.',
        notJudged,
      }),
    ).toEqual({
      headline: 'Programs launch but adoption lags.',
      lead: 'Invest in change management. “Pilots succeed but nothing scales” cannot be judged yet: 2 of 3 pilots.',
    });
  });

  it('says "none" only when all three were judged', () => {
    expect(words({}).headline).toBe('None of the three symptoms of a stalled portfolio shows.');
    const absent = symptomWith({ isPresent: false });
    expect(words({ kind: 'not-judged', notJudged }, [absent]).headline).toBe(
      'No symptom of a stalled portfolio shows so far.',
    );
    const unknown = symptomWith({ isPresent: null });
    expect(words({ kind: 'not-judged', notJudged }, [unknown]).headline).toContain('Too little is known');
  });
});

describe('readable', () => {
  it('separates thousands of amounts, and leaves keys and years alone', () => {
    const thousands = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2 }).format(266284.26);
    expect(readable('for Q3 2026 that was 266284.26 EUR, 102 %')).toBe(
      `for Q3 2026 that was ${thousands} EUR, 102\u00a0%`,
    );
  });
});
