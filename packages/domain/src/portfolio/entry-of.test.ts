import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/calendar.ts';
import type { Assessment } from '../flags/assessment.ts';
import { assessOn } from '../flags/judge.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { FIRST_DAY, someFacts } from '../initiatives/facts-arbitrary.ts';
import {
  aChampion,
  aDecision,
  aLearning,
  aMeasurement,
  anAdoption,
  anUpdate,
  aPause,
  aSponsor,
  buildFacts,
  peopleWhere,
  pilotInTheTrap,
  someEvidence,
} from '../initiatives/facts-builder.ts';
import { coverageTurns, entryCoverage } from './entry-coverage.ts';
import { entryOf, entryTurns } from './entry-of.ts';

const gated = (assessment: Assessment) => ({ ...assessment, gate: null });
const entryOn = (facts: InitiativeFacts, day: string) => entryOf(facts, gated(assessOn(facts, day)));
const coverageOn = (facts: Partial<InitiativeFacts>, day = '2026-06-01') => entryOn(buildFacts(facts), day).coverage;

describe('the entry of an initiative', () => {
  it('keeps what the portfolio reads, and little more', () => {
    const facts = pilotInTheTrap({ pauses: [aPause('2026-01-01', '2026-02-01')], homeDepartmentId: 'intake' });
    const entry = entryOn(facts, '2026-03-10');
    expect(entry).toMatchObject({
      key: 'INI-12',
      departmentIds: ['intake', 'claims'],
      state: 'active',
      pilots: [{ startedOn: '2026-03-02', endedOn: null, outcome: 'running' }],
      pauses: [{ from: '2026-01-01', resumeOn: '2026-02-01' }],
      hasOwner: true,
      neverRecorded: ['champion'],
      gate: null,
    });
    expect(entry.flags.map(({ ruleId }) => ruleId)).toContain('champion-missing');
    expect(JSON.stringify(entry).length).toBeLessThan(2_000);
    expect(JSON.stringify(entry)).not.toContain('Budget freeze');
  });

  it('takes the numbers of the next gate, not its criteria', () => {
    const gate = {
      gate: 'foundation-to-execution',
      assessedOn: '2026-03-10',
      criteria: [],
      met: 7,
      unmet: 3,
      notEnoughData: 1,
      isReady: false,
    } as const;
    const facts = buildFacts();
    const entry = entryOf(facts, { ...assessOn(facts, '2026-03-10'), gate: { ...gate, criteria: [] } });
    expect(entry.gate).toEqual({
      gate: 'foundation-to-execution',
      met: 7,
      unmet: 3,
      notEnoughData: 1,
      isReady: false,
    });
  });

  it('says what adoption-lags answered, and nothing where it could not', () => {
    const facts = buildFacts();
    const answering = (outcome?: Assessment['outcomes'][string]) => {
      const assessment = assessOn(facts, '2026-06-01');
      const outcomes: Assessment['outcomes'] = outcome ? { 'adoption-lags': outcome } : {};
      return entryOf(facts, gated({ ...assessment, outcomes })).adoption;
    };
    expect(answering({ kind: 'sprung', sentence: 'It lags.', evidence: [] })).toBe('lags');
    expect(answering({ kind: 'clear' })).toBe('keeps-up');
    expect(answering({ kind: 'not-enough-data', record: [] })).toBeNull();
    expect(answering({ kind: 'error', message: 'x' })).toBeNull();
    expect(answering()).toBeNull();
  });

  it('is on target when every adoption indicator that can be judged is', () => {
    const onTarget = (...values: (string | null)[]) =>
      entryOn(
        buildFacts({
          indicators: values.map((value, index) =>
            anAdoption(value === null ? [] : [aMeasurement('2026-02-20', value)], { id: `a-${index}` }),
          ),
        }),
        '2026-06-01',
      ).isAdoptionOnTarget;
    expect(onTarget('50')).toBe(true);
    expect(onTarget('49')).toBe(false);
    expect(onTarget('50', '49')).toBe(false);
    expect(onTarget('50', null)).toBe(true);
    expect(onTarget(null)).toBeNull();
    expect(onTarget()).toBeNull();
  });

  it('ends with the decision that stopped or embedded it', () => {
    const decisions = [
      aDecision('2026-03-01', { outcome: 'advance' }),
      aDecision('2026-04-01', { outcome: 'stop' }),
      aDecision('2026-05-01'),
    ];
    const ended = (state: InitiativeFacts['state'], day = '2026-06-01') =>
      entryOn(buildFacts({ state, decisions }), day).endedOn;
    expect(ended('stopped')).toBe('2026-04-01');
    expect(ended('stopped', '2026-03-31')).toBeNull();
    expect(ended('embedded')).toBe('2026-03-01');
    expect(ended('active')).toBeNull();
    expect(entryOn(buildFacts({ state: 'stopped' }), '2026-06-01').endedOn).toBeNull();
  });

  it('is active again on the day a pause ends, and without owner on the first day they are away', () => {
    const facts = buildFacts({
      state: 'paused',
      pauses: [aPause('2026-03-10', '2026-04-10')],
      ownerId: 'ann',
      people: peopleWhere({ ann: '2026-04-10' }),
    });
    const on = (day: string) => [entryOn(facts, day).state, entryOn(facts, day).hasOwner];
    expect(on('2026-04-09')).toEqual(['paused', true]);
    expect(on('2026-04-10')).toEqual(['active', false]);
  });

  it('counts its own learnings, not those it re-uses nor those of tomorrow', () => {
    const learnings = [
      aLearning('2026-06-01', { origin: 'failure' }),
      aLearning('2026-05-01', { origin: 'failure', isReused: true }),
      aLearning('2026-06-02', { origin: 'stop' }),
      aLearning('2026-04-01'),
    ];
    expect(entryOn(buildFacts({ learnings }), '2026-06-01').learnings).toEqual({ experiment: 1, failure: 1, stop: 0 });
  });

  it('has its last update, but for one of tomorrow', () => {
    const statusUpdates = [anUpdate('on-track', '2026-05-01'), anUpdate('on-track', '2026-06-02', 'claims')];
    expect(entryOn(buildFacts({ statusUpdates }), '2026-06-01').lastUpdateOn).toBe('2026-05-01');
    expect(entryOn(buildFacts({ statusUpdates }), '2026-06-02').lastUpdateOn).toBe('2026-06-02');
  });
});

describe('coverage', () => {
  const row = { departmentId: 'data', hasSponsor: false, hasChampion: false, isTrained: false, isAdopting: false };

  it('counts a sponsor of the department or above it, not one below it', () => {
    const affectedDepartmentIds = ['it', 'data'];
    const has = (personId: string, departmentId: string) =>
      coverageOn({
        affectedDepartmentIds,
        sponsors: [aSponsor(personId)],
        people: peopleWhere({}).map((person) => ({ ...person, departmentId })),
      }).map(({ hasSponsor }) => hasSponsor);
    expect(has('ivo', 'it')).toEqual([true, true]);
    expect(has('ivo', 'data')).toEqual([true, false]);
    expect(has('ivo', 'finance')).toEqual([false, false]);
  });

  it("counts a champion, training and adoption of the department's own", () => {
    expect(coverageOn({ affectedDepartmentIds: ['data'] })).toEqual([row]);
    expect(coverageOn({ affectedDepartmentIds: ['data'], champions: [aChampion('ivo', 'it')] })).toEqual([row]);
    expect(coverageOn({ affectedDepartmentIds: ['data'], champions: [aChampion('ivo', 'data')] })).toEqual([
      { ...row, hasChampion: true },
    ]);
    const trained = (departmentId: string | null) =>
      coverageOn({ affectedDepartmentIds: ['data'], evidence: [someEvidence('training', { departmentId })] });
    expect(trained('it')).toEqual([row]);
    expect(trained('data')).toEqual([{ ...row, isTrained: true }]);
    expect(trained(null)).toEqual([{ ...row, isTrained: true }]);
    const adopting = (value: string) =>
      coverageOn({
        affectedDepartmentIds: ['data'],
        indicators: [anAdoption([aMeasurement('2026-02-01', value)], { departmentId: 'data' })],
      });
    expect(adopting('0')).toEqual([row]);
    expect(adopting('1')).toEqual([{ ...row, isAdopting: true }]);
  });

  it('lists each affected department once, by id', () => {
    expect(coverageOn({ affectedDepartmentIds: ['it', 'claims', 'it'] }).map((one) => one.departmentId)).toEqual([
      'claims',
      'it',
    ]);
  });

  it('changes on its turning days only', () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 1, max: 729 }), (facts, days) => {
        const today = addDays(FIRST_DAY, days);
        if (coverageTurns(facts).includes(today)) return;
        expect(entryCoverage(facts, today)).toEqual(entryCoverage(facts, addDays(today, -1)));
      }),
    );
  });
});

describe('entryTurns', () => {
  it('has every day on which the entry changes, but for what judgement and pauses change', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const judged = gated(assessOn(facts, FIRST_DAY));
        const turns = new Set([
          ...entryTurns(facts),
          ...facts.pauses.flatMap(({ from, resumeOn }) => [from, resumeOn]),
        ]);
        let kept = JSON.stringify(entryOf(facts, judged));
        for (let days = 1; days <= 730; days += 1) {
          const today = addDays(FIRST_DAY, days);
          const entry = JSON.stringify(entryOf(facts, { ...judged, assessedOn: today }));
          if (turns.has(today)) kept = entry;
          if (entry !== kept) expect([today, entry]).toEqual([today, kept]);
        }
      }),
      { numRuns: 15 },
    );
  });
});
