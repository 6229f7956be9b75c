import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { someFacts } from '../../initiatives/facts-arbitrary.ts';
import { aFundingLine, aMember, buildFacts, changed, peopleWhere } from '../../initiatives/facts-builder.ts';
import { assessOn, judge, openEpisode, turnsOn, verdict } from '../judge.ts';
import { expectSameBetweenTurns } from '../judge-between-turns.ts';
import { noAssembler } from './no-assembler.ts';
import { orphaned } from './orphaned.ts';
import { pilotTeamDependency } from './pilot-team-dependency.ts';
import { stillAnExperiment } from './still-an-experiment.ts';

const operating = aFundingLine({ kind: 'operating', from: '2026-04-01', to: '2026-12-31', approvedOn: '2026-03-01' });
const launched = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({
    phase: 'execution',
    phaseEnteredOn: '2026-04-01',
    ownerId: 'amir',
    team: [aMember('ivo', 'run')],
    fundingLines: [operating],
    ...facts,
  });
const ask = (facts: Partial<InitiativeFacts>, on: string) => verdict(stillAnExperiment, launched(facts), on);
const bare = { team: [], fundingLines: [] };

describe('still-an-experiment', () => {
  it('is quiet with owner, run team and funding, springs when the team stops, and clears with the next one', () => {
    const ends = [aMember('ivo', 'run', { to: '2026-06-30' })];
    expect(ask({ team: ends }, '2026-06-30')).toBe('clear');
    expect(turnsOn(stillAnExperiment, launched({ team: ends }), '2026-06-29')).toBe('2026-07-01');
    expect(ask({ team: ends }, '2026-07-01')).toBe(
      'It is still an experiment: nobody has been on the run team since Ivo Petrov stopped on 1 July 2026.',
    );
    expect(ask({ team: [...ends, aMember('bea', 'run')] }, '2026-07-01')).toBe('clear');
  });

  it('waits 30 days for run team and funding, and says so instead of clear', () => {
    expect(ask(bare, '2026-04-30')).toBe('not-applicable');
    expect(turnsOn(stillAnExperiment, launched(bare), '2026-04-30')).toBe('2026-05-01');
    expect(ask(bare, '2026-05-01')).toBe(
      'It is still an experiment: nobody is on the run team, and no funding to operate it is recorded.',
    );
    expect(ask({}, '2026-04-02')).toBe('clear');
    expect(ask({ ...bare, phaseEnteredOn: null }, '2026-04-02')).toContain('nobody is on the run team');
  });

  it('asks for an owner from the first day, and is then listed under orphaned', () => {
    const facts = launched({ ...bare, ownerId: null });
    expect(judge(stillAnExperiment, facts, '2026-04-01')).toMatchObject({
      sentence: 'It is still an experiment: nobody owns it.',
      coveredBy: 'orphaned',
      absence: 'never',
      clearsAt: 'owner',
    });
    const alone = assessOn(facts, '2026-04-30', [], [stillAnExperiment, orphaned]);
    expect(openEpisode(alone, 'still-an-experiment')?.coveredBy).toBe('orphaned');
    const both = assessOn(facts, '2026-05-01', alone.episodes, [stillAnExperiment, orphaned]);
    expect(openEpisode(both, 'still-an-experiment')?.coveredBy).toBeNull();
  });

  it('counts an owner who has left as none', () => {
    const people = peopleWhere({ amir: '2026-06-01' });
    expect(ask({ people }, '2026-05-31')).toBe('clear');
    expect(judge(stillAnExperiment, launched({ people }), '2026-06-01')).toMatchObject({
      sentence: 'It is still an experiment: its owner Amir Khan left on 1 June 2026.',
      absence: 'lost',
      coveredBy: 'orphaned',
    });
  });

  it('takes operating funding or a reinvestment that is approved and covers today, from the first day to the last', () => {
    const says = (on: string, line = operating) => ask({ fundingLines: [line] }, on);
    expect(says('2026-12-31')).toBe('clear');
    expect(says('2027-01-01')).toBe(
      'It is still an experiment: the approved funding to operate it ended on 31 December 2026.',
    );
    expect(says('2027-01-01', { ...operating, to: null, kind: 'reinvestment' })).toBe('clear');
    const notBegun = 'It is still an experiment: no approved funding to operate it has begun.';
    expect(says('2026-05-31', { ...operating, from: '2026-06-01' })).toBe(notBegun);
    expect(says('2026-06-01', { ...operating, from: '2026-06-01' })).toBe('clear');
    expect(says('2026-06-01', { ...operating, approvedOn: null })).toBe(notBegun);
    expect(says('2026-06-01', { ...operating, approvedOn: '2026-06-02' })).toBe(notBegun);
  });

  it('does not take pilot money or the pilot team for it', () => {
    const pilots = { fundingLines: [aFundingLine({ to: null })], team: [aMember('ann')] };
    expect(ask(pilots, '2026-06-01')).toBe(
      'It is still an experiment: nobody is on the run team, and no funding to operate it is recorded.',
    );
  });

  it('says `never` where nothing of it was ever there, `lost` as soon as something was', () => {
    const absence = (facts: InitiativeFacts) => judge(stillAnExperiment, facts, '2026-06-01');
    expect(absence(launched(bare))).toMatchObject({ absence: 'never', clearsAt: 'team' });
    expect(absence(changed(launched(), bare))).toMatchObject({ absence: 'lost' });
    const asked = launched({ fundingLines: [{ ...operating, approvedOn: null }] });
    expect(absence(asked)).toMatchObject({ absence: null, clearsAt: 'fundingLines' });
  });

  it('shows what is missing, and what there is of it', () => {
    const evidence = (facts: Partial<InitiativeFacts>, on = '2026-06-01') =>
      (judge(stillAnExperiment, launched(facts), on) as { evidence: unknown }).evidence;
    expect(evidence(bare)).toEqual([
      { label: 'Active run team', value: 'nobody', field: 'team' },
      { label: 'Operating funding or reinvestment', value: 'none', field: 'fundingLines' },
    ]);
    expect(evidence({ people: peopleWhere({ amir: '2026-05-20' }) })).toEqual([
      { label: 'Owner', value: 'Amir Khan left on 20 May 2026', field: 'owner', since: '2026-05-20' },
    ]);
    // Of several who stopped it names the last, and of two on one day the first by name; not who has yet to begin.
    const team = [
      aMember('ivo', 'run', { to: '2026-04-30' }),
      aMember('bea', 'run', { to: '2026-05-10' }),
      aMember('ben', 'run', { to: '2026-05-10' }),
      aMember('ann', 'run', { from: '2026-07-01' }),
    ];
    for (const inAnyOrder of [team, [...team].reverse()]) {
      const value = 'nobody since Bea Sato stopped on 11 May 2026';
      expect(evidence({ team: inAnyOrder })).toEqual([
        { label: 'Active run team', value, field: 'team', since: '2026-05-11' },
      ]);
    }
    const lines = [
      { ...operating, kind: 'reinvestment' as const, from: '2026-07-01', to: null },
      { ...operating, approvedOn: null },
    ];
    expect(evidence({ fundingLines: lines })).toEqual([
      {
        label: 'Operating funding',
        value: '40000.00 EUR from 1 April 2026 to 31 December 2026, not approved',
        field: 'fundingLines',
      },
      {
        label: 'Reinvestment',
        value: '40000.00 EUR from 1 July 2026 with no end, approved on 1 March 2026',
        field: 'fundingLines',
      },
    ]);
  });

  it('takes approval on the day, and reads `lost` where one thing ended and another never was', () => {
    expect(ask({ fundingLines: [{ ...operating, approvedOn: '2026-06-01' }] }, '2026-06-01')).toBe('clear');
    const ended = changed(launched(), { fundingLines: [{ ...operating, to: '2026-05-31' }] });
    expect(judge(stillAnExperiment, ended, '2026-06-01')).toMatchObject({ absence: 'lost' });
    const neither = launched({ team: [], fundingLines: [{ ...operating, to: '2026-05-31' }] });
    expect(judge(stillAnExperiment, { ...neither, everRecorded: ['operating-funding'] }, '2026-06-01')).toMatchObject({
      absence: 'lost',
    });
  });

  it('is not asked in Foundation', () => {
    expect(ask({ ...bare, phase: 'foundation' }, '2026-06-01')).toBe('not-applicable');
  });
});

describe('the rules of Execution', () => {
  const rules = [stillAnExperiment, pilotTeamDependency, noAssembler];
  const inExecution = someFacts.map((facts): InitiativeFacts => {
    const kinds = ['operating', 'pilot', 'reinvestment'] as const;
    const fundingLines = facts.fundingLines.map((line, index) => ({ ...line, kind: kinds[index] ?? 'operating' }));
    return { ...facts, phase: 'execution', state: 'active', fundingLines };
  });

  it('answer word for word the same between their turning points, whatever the order of lists', () => {
    fc.assert(
      fc.property(inExecution, fc.constantFrom(...rules), (facts, rule) => expectSameBetweenTurns(rule, facts)),
      { numRuns: 30 },
    );
  });
});
