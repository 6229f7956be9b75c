import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/calendar.ts';
import { DEPARTMENTS } from '../initiatives/facts-builder.ts';
import { LOOKED_AT, somePortfolio } from '../portfolio/entry-arbitrary.ts';
import { anEndedPilot, anEntry } from '../portfolio/entry-builder.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import type { CultureIdea, CultureLearning } from './culture-rows.ts';
import { CultureSignals, cultureSignals } from './culture-signals.ts';

const TODAY = '2026-11-20';
const A_YEAR_AGO = '2025-11-20';

const aRow = (facts: Partial<CultureLearning> = {}): CultureLearning => ({
  initiativeId: 'initiative-1',
  date: '2026-06-01',
  origin: 'experiment',
  departmentId: null,
  reusedBy: [],
  ...facts,
});
const read = (entries: PortfolioEntry[], learnings: CultureLearning[] = [], ideas: CultureIdea[] = []) =>
  cultureSignals({ entries, learnings, ideas, departments: DEPARTMENTS }, TODAY);

describe('what failure taught', () => {
  it('is the share of failed, inconclusive and stopped ones that left a learning', () => {
    const failed = { pilots: [anEndedPilot('2026-06-01', 'failed')] };
    const { failuresThatTaught } = read([
      anEntry(12, { ...failed, learnings: { experiment: 0, failure: 1, stop: 0 } }),
      anEntry(2, failed),
      anEntry(3, { pilots: [anEndedPilot('2026-06-01', 'inconclusive'), anEndedPilot('2026-09-01')] }),
      anEntry(4, { state: 'stopped', learnings: { experiment: 1, failure: 0, stop: 0 } }),
      anEntry(5, { pilots: [anEndedPilot('2026-06-01')], learnings: { experiment: 1, failure: 0, stop: 0 } }),
    ]);
    expect(failuresThatTaught).toMatchObject({
      taught: 2,
      of: 4,
      sentence: '2 of 4 initiatives that failed, were inconclusive or were stopped left a learning.',
    });
    expect(failuresThatTaught.initiatives.map(({ key, hasLearning }) => [key, hasLearning])).toEqual([
      ['INI-2', false],
      ['INI-3', false],
      ['INI-4', true],
      ['INI-12', true],
    ]);
  });

  it('is no share of nothing', () => {
    expect(read([anEntry(1)]).failuresThatTaught).toMatchObject({
      of: 0,
      sentence: 'No pilot failed or was inconclusive, and no initiative was stopped.',
    });
  });
});

describe('a year without one recorded failure', () => {
  const old = { registeredOn: A_YEAR_AGO };
  const ended = (endedOn: string, outcome: 'succeeded' | 'failed' = 'succeeded') =>
    anEntry(1, { ...old, pilots: [anEndedPilot(endedOn, outcome)] });

  it('is a signal', () => {
    expect(read([ended('2026-06-01')]).recordedFailures).toEqual({
      since: A_YEAR_AGO,
      failedPilots: 0,
      failureLearnings: 0,
      isSilent: true,
      sentence:
        '1 pilot ended and not one failure has been recorded since 20 November 2025: either nothing is dared, or nothing is said.',
    });
  });

  it('is broken by a failed pilot or by a learning from a failure', () => {
    expect(read([ended(A_YEAR_AGO, 'failed')]).recordedFailures).toMatchObject({ isSilent: false, failedPilots: 1 });
    expect(read([ended(addDays(A_YEAR_AGO, -1), 'failed'), ended('2026-06-01')]).recordedFailures.isSilent).toBe(true);
    const learned = read([ended('2026-06-01')], [aRow({ origin: 'failure' })]).recordedFailures;
    expect(learned).toMatchObject({
      isSilent: false,
      sentence: '0 failed pilots and 1 learning from a failure have been recorded since 20 November 2025.',
    });
    const foreign = aRow({ origin: 'failure', initiativeId: 'initiative-9' });
    expect(read([ended('2026-06-01')], [foreign]).recordedFailures.isSilent).toBe(true);
    expect(
      read([ended('2026-06-01')], [aRow({ origin: 'failure', date: '2026-11-21' })]).recordedFailures.isSilent,
    ).toBe(true);
  });

  it('cannot be told of a young register, nor where no pilot ended', () => {
    const young = anEntry(1, { registeredOn: addDays(A_YEAR_AGO, 1), pilots: [anEndedPilot('2026-06-01')] });
    expect(read([young]).recordedFailures).toMatchObject({ isSilent: null });
    expect(read([anEntry(1, old)]).recordedFailures.sentence).toBe('No pilot has ended since 20 November 2025.');
    expect(read([]).recordedFailures.isSilent).toBeNull();
  });
});

describe('learnings that are re-used', () => {
  const by = (departmentId: string | null, linkedOn = '2026-07-01') => ({ reusedBy: [{ departmentId, linkedOn }] });
  const reused = (row: Partial<CultureLearning>, home = 'claims') =>
    read([anEntry(1, { departmentIds: [home] })], [aRow(row)]).learnings.reusedElsewhere;

  it('count where a department on another line uses them', () => {
    expect(reused(by('finance'))).toBe(1);
    expect(reused(by('claims'))).toBe(0);
    expect(reused(by('intake'))).toBe(0);
    expect(reused(by('claims'), 'intake')).toBe(0);
    expect(reused(by(null))).toBe(0);
    expect(reused({})).toBe(0);
  });

  it("go by the learning's own department where it has one, and from the day they are linked", () => {
    expect(reused({ ...by('claims'), departmentId: 'it' })).toBe(1);
    expect(reused(by('finance', '2026-11-20'))).toBe(1);
    expect(reused(by('finance', '2026-11-21'))).toBe(0);
  });

  it('are told as a share', () => {
    const signals = read([anEntry(1)], [aRow(by('it')), aRow(), aRow({ date: '2026-11-21' })]);
    expect(signals.learnings.sentence).toBe('1 of 2 learnings is re-used by another department.');
    expect(read([anEntry(1)]).learnings.sentence).toBe('No learning has been recorded yet.');
  });
});

describe('unprompted ideas', () => {
  const idea = (departmentId: string, date = '2026-06-01', isPrompted = false) => ({ departmentId, date, isPrompted });

  it('are counted by department, the richest first', () => {
    const { ideas } = read(
      [],
      [],
      [idea('it', undefined, true), idea('finance'), idea('claims'), idea('finance', A_YEAR_AGO), idea('it')],
    );
    expect(ideas.departments).toEqual([
      { department: { id: 'finance', name: 'Finance' }, unprompted: 2, prompted: 0 },
      { department: { id: 'it', name: 'IT' }, unprompted: 1, prompted: 1 },
      { department: { id: 'claims', name: 'Claims' }, unprompted: 1, prompted: 0 },
    ]);
    expect(ideas.sentence).toBe('4 unprompted ideas came from 3 departments since 20 November 2025.');
  });

  it('are those of the last year', () => {
    const { ideas } = read([], [], [idea('it', addDays(A_YEAR_AGO, -1)), idea('it', '2026-11-21')]);
    expect(ideas).toMatchObject({
      departments: [],
      sentence: 'No unprompted idea has come up since 20 November 2025.',
    });
    expect(read([], [], [idea('it', undefined, true)]).ideas.sentence).toMatch(/^No unprompted idea/);
  });
});

describe('the culture signals', () => {
  it('speak in whole sentences and fit their schema, whatever the portfolio', () => {
    fc.assert(
      fc.property(somePortfolio, (entries) => {
        const signals = cultureSignals({ entries, learnings: [], ideas: [], departments: DEPARTMENTS }, LOOKED_AT);
        const { failuresThatTaught, recordedFailures, learnings, ideas } = signals;
        for (const { sentence } of [failuresThatTaught, recordedFailures, learnings, ideas]) {
          expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
        }
        expect(failuresThatTaught.taught).toBeLessThanOrEqual(failuresThatTaught.of);
        expect(CultureSignals.parse(signals)).toEqual(signals);
      }),
    );
  });
});
