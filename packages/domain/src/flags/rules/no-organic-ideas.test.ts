import { describe, expect, it } from '@jest/globals';
import type { IdeaFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { aMeasurement, aMember, anAdoption, anIdea, buildFacts, peopleWhere } from '../../initiatives/facts-builder.ts';
import { assessOn, judge, openEpisode, turnsOn, verdict } from '../judge.ts';
import { noOrganicIdeas } from './no-organic-ideas.ts';

const used = anAdoption([aMeasurement('2026-02-20', '50')]);
const embedded = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({ phase: 'innovation', phaseEnteredOn: '2026-01-01', indicators: [used], ...facts });
const ask = (facts: Partial<InitiativeFacts>, on = '2026-06-01') => verdict(noOrganicIdeas, embedded(facts), on);
const idea = (facts: Partial<IdeaFact> = {}) => ({ ideas: [anIdea('2026-05-01', facts)] });
const none = 'Nobody off the team in Claims has had an unprompted idea.';

describe('no-organic-ideas', () => {
  it('is quiet for 90 days after an idea, springs, and clears with the next', () => {
    expect(ask(idea(), '2026-07-30')).toBe('clear');
    expect(turnsOn(noOrganicIdeas, embedded(idea()), '2026-05-01')).toBe('2026-07-31');
    expect(judge(noOrganicIdeas, embedded(idea()), '2026-07-31')).toMatchObject({
      sentence: 'The last unprompted idea of somebody off the team in Claims is of 1 May 2026.',
      evidence: [
        { label: 'Department that uses it', value: 'Claims' },
        { label: 'Last unprompted idea off the team', value: '1 May 2026', since: '2026-05-01' },
        { label: 'An idea counts for', value: '90 days' },
      ],
      absence: 'lost',
    });
    expect(ask({ ideas: [anIdea('2026-07-31')] }, '2026-07-31')).toBe('clear');
  });

  it('does not count an idea that was called for, nor one from a department that does not use it', () => {
    expect(ask(idea({ isPrompted: true }))).toBe(none);
    expect(ask(idea({ departmentId: 'finance', personId: 'ben' }))).toBe(none);
    expect(ask(idea({ departmentId: 'intake', personId: 'ada' }))).toBe(none);
  });

  it('does not count an idea of the team, as it was on the day of the idea', () => {
    expect(ask({ ...idea(), team: [aMember('amir', 'run')] })).toBe(none);
    expect(ask({ ...idea(), team: [aMember('amir')] })).toBe(none);
    expect(ask({ ...idea(), team: [aMember('amir', 'run', { to: '2026-04-30' })] })).toBe('clear');
    expect(ask({ ...idea(), team: [aMember('amir', 'run', { to: '2026-05-01' })] })).toBe(none);
    expect(ask({ ...idea(), team: [aMember('amir', 'run', { from: '2026-05-02' })] })).toBe('clear');
    const left = { team: [aMember('amir', 'run')], people: peopleWhere({ amir: '2026-05-20' }) };
    expect(ask({ ...idea(), ...left })).toBe(none);
  });

  it('follows who uses it: a department counts from its first progress on', () => {
    const finance = anAdoption([aMeasurement('2026-06-10', '1')], { id: 'f', departmentId: 'finance' });
    const facts = { indicators: [used, finance], ...idea({ departmentId: 'finance', personId: 'ben' }) };
    expect(ask(facts, '2026-06-09')).toBe(none);
    expect(turnsOn(noOrganicIdeas, embedded(facts), '2026-06-09')).toBe('2026-06-10');
    expect(ask(facts, '2026-06-10')).toBe('clear');
  });

  it('says `never` where no idea was ever recorded, and nothing where there are others', () => {
    expect(judge(noOrganicIdeas, embedded(), '2026-06-01')).toMatchObject({ sentence: none, absence: 'never' });
    expect(judge(noOrganicIdeas, embedded(idea({ isPrompted: true })), '2026-06-01')).toMatchObject({ absence: null });
  });

  it('needs a department that uses it', () => {
    const missing = {
      kind: 'not-enough-data',
      record: ['Measure adoption in a department that uses it: above the baseline, with a target.'],
    };
    expect(judge(noOrganicIdeas, embedded({ indicators: [] }), '2026-06-01')).toEqual(missing);
    const unused = anAdoption([aMeasurement('2026-02-20', '0')]);
    expect(judge(noOrganicIdeas, embedded({ indicators: [unused] }), '2026-06-01')).toEqual(missing);
  });

  it('waits 90 days, is asked in Innovation only, and leaves health alone', () => {
    expect(ask({}, '2026-03-31')).toBe('not-applicable');
    expect(ask({}, '2026-04-01')).toBe(none);
    expect(ask({ phase: 'scale' })).toBe('not-applicable');
    const assessment = assessOn(embedded(), '2026-06-01', [], [noOrganicIdeas]);
    expect(openEpisode(assessment, 'no-organic-ideas')?.severity).toBe('minor');
    expect(assessment.health).toBe('green');
  });
});
