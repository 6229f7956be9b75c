import type { DifferentFlag, InitiativeDifference, PlaybookVerdict } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { hypothesisInWords, type Names } from './hypothesis-words.ts';
import { draftChanges, EMPTY_DRAFT } from './initiative-draft.ts';
import { dayToLookAt } from './look-at.ts';
import { type Supposed, WhatIfSearch } from './what-if-search.ts';
import { type WhatIfAnswer, whatIfHeadline } from './what-if-sentence.ts';

const count = (value: number) => value.toLocaleString('en');
const verdict = (symptomId: PlaybookVerdict['symptomId'], title: string): PlaybookVerdict => ({
  kind: symptomId ? 'symptom' : 'no-symptom',
  symptomId,
  title,
  advice: null,
  notJudged: [],
});
const plateaued = verdict('growth-has-plateaued', 'Everything works but growth has plateaued');

const flag = (coveredBy: string | null = null) => ({ coveredBy }) as DifferentFlag;
const differs = (opens: DifferentFlag[], clears: DifferentFlag[] = []) =>
  ({ opens, clears, lapses: [] }) as unknown as InitiativeDifference;

const answer = (changes: Partial<WhatIfAnswer>): WhatIfAnswer => ({
  on: '2027-04-01',
  judged: 19,
  opens: 0,
  clears: 0,
  lapses: 0,
  byRule: [],
  initiatives: [],
  verdict: { before: plateaued, after: plateaued },
  ...changes,
});

describe('the headline of a what-if', () => {
  it('says what opens, where, and that the verdict stays', () => {
    const initiatives = [differs([flag(), flag()]), differs([flag()]), differs([flag('shelved')])];
    expect(whatIfHeadline(['Ann Lee leaves on 1 April'], answer({ opens: 3, initiatives }), count)).toBe(
      'If Ann Lee leaves on 1 April, 3 flags open on 2 initiatives; the verdict stays.',
    );
  });

  it('joins opening, clearing and lapsing, and names another verdict', () => {
    const other = { before: plateaued, after: verdict('pilots-do-not-scale', 'Pilots succeed but nothing scales') };
    const one = answer({ opens: 2, clears: 1, lapses: 1, initiatives: [differs([flag()], [flag()])], verdict: other });
    expect(whatIfHeadline(['a', 'b', 'c'], one, count)).toBe(
      'If a and 2 more things change, 2 flags open, one clears and one lapses on one initiative; the verdict becomes “Pilots succeed but nothing scales”.',
    );
  });

  it('says that nothing changes', () => {
    expect(whatIfHeadline(['a', 'b'], answer({}), count)).toBe(
      'If a and b, no flag opens or clears; the verdict stays.',
    );
  });
});

describe('a hypothesis in words', () => {
  const names: Names = {
    person: () => 'Ann Lee',
    department: () => 'Claims',
    fundingLine: (_, of) => `the operating funding of ${of}`,
    tunable: () => ({
      id: 'shelved',
      title: 'Shelved',
      severity: 'critical',
      parameters: [{ name: 'maxQuietDays', meaning: 'Days of quiet', default: 60, schema: {} }],
    }),
    date: (day) => day,
  };
  it.each<[Supposed, string]>([
    [{ kind: 'person-leaves', personId: 'p', on: '2027-04-01' }, 'Ann Lee leaves on 2027-04-01'],
    [{ kind: 'person-leaves', personId: 'p', on: null }, 'Ann Lee stays after all'],
    [{ kind: 'funding-line-ends', fundingLineId: 'f', on: null, of: 'INI-4' }, 'the operating funding of INI-4 goes'],
    [
      { kind: 'parameters', ruleId: 'shelved', parameters: { maxQuietDays: 30 }, severity: 'major' },
      '“Shelved” is judged as major and with 30 for “Days of quiet”',
    ],
    [
      {
        kind: 'facts',
        initiativeKey: 'INI-4',
        changes: {
          nextPhaseOwnerId: 'p',
          gatePlannedOn: '2027-04-01',
          addEvidence: [{ kind: 'runbook', date: '2027-01-01', departmentId: null }],
        },
      },
      'INI-4 has Ann Lee as next owner, its gate planned on 2027-04-01 and one more document: runbook',
    ],
  ])('%j', (supposed, words) => expect(hypothesisInWords(supposed, names)).toBe(words));
});

describe('the day to look at', () => {
  const today = '2026-11-27';
  it('is the first on which all of it has come true', () => {
    expect(dayToLookAt([], today)).toBe(today);
    const leaves: Supposed = { kind: 'person-leaves', personId: 'p', on: '2027-04-01' };
    expect(dayToLookAt([leaves], today)).toBe('2027-04-01');
    // The last day with money is a day with money.
    expect(dayToLookAt([leaves, { kind: 'funding-line-ends', fundingLineId: 'f', on: '2027-04-01' }], today)).toBe(
      '2027-04-02',
    );
    expect(dayToLookAt([{ ...leaves, on: '2026-01-01' }], today)).toBe(today);
    expect(dayToLookAt([{ ...leaves, on: '2040-01-01' }], today)).toBe('2028-11-27');
  });
});

describe('the form on one initiative', () => {
  it('refuses halves and nothing', () => {
    expect(draftChanges(EMPTY_DRAFT, '2026-11-27')).toMatch(/at least one/);
    expect(draftChanges({ ...EMPTY_DRAFT, championId: 'p' }, '2026-11-27')).toMatch(/a person and a department/);
    expect(draftChanges({ ...EMPTY_DRAFT, pilotEndedOn: '2026-11-01' }, '2026-11-27')).toMatch(/how the pilot ends/);
  });

  it('lets a pilot end today where no day is given', () => {
    expect(draftChanges({ ...EMPTY_DRAFT, pilotOutcome: 'succeeded' }, '2026-11-27')).toEqual({
      pilotEnd: { outcome: 'succeeded', endedOn: '2026-11-27' },
    });
  });
});

describe('the address', () => {
  it('keeps the initiative of a funding line, and drops what is no hypothesis', () => {
    const id = '01a21d7c-4b29-7469-9632-30bfb898bab5';
    const suppose = [{ kind: 'funding-line-ends', fundingLineId: id, on: null, of: 'INI-4' }];
    expect(WhatIfSearch.parse({ suppose })).toEqual({ suppose });
    expect(WhatIfSearch.parse({ suppose: [{ kind: 'moon-falls' }], on: 'soon' })).toEqual({});
  });
});
