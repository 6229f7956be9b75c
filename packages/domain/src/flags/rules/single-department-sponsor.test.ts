import { describe, expect, it } from '@jest/globals';
import { aSponsor, buildFacts, peopleWhere } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { singleDepartmentSponsor } from './single-department-sponsor.ts';

const today = '2026-03-10';
const ask = (facts: Parameters<typeof buildFacts>[0], on = today) =>
  verdict(singleDepartmentSponsor, buildFacts(facts), on);

describe('single-department-sponsor', () => {
  it('springs on one department, clears with a second, and returns when its sponsor leaves', () => {
    expect(ask({ sponsors: [aSponsor('ann')] })).toBe('The only sponsor, Ann Lee, sits in Claims.');
    const sponsors = [aSponsor('ann'), aSponsor('ben', { kind: 'secondary' })];
    expect(ask({ sponsors })).toBe('clear');
    const people = peopleWhere({ ben: '2026-04-01' });
    expect(ask({ sponsors, people }, '2026-03-31')).toBe('clear');
    expect(ask({ sponsors, people }, '2026-04-01')).toBe('The only sponsor, Ann Lee, sits in Claims.');
    expect(turnsOn(singleDepartmentSponsor, buildFacts({ sponsors, people }), today)).toBe('2026-04-01');
  });

  it('speaks of all sponsors, each counted once', () => {
    expect(ask({ sponsors: [aSponsor('ann'), aSponsor('amir')] })).toBe('Both sponsors sit in Claims.');
    expect(ask({ sponsors: [aSponsor('ann'), aSponsor('ann', { id: 'again', kind: 'secondary' })] })).toBe(
      'The only sponsor, Ann Lee, sits in Claims.',
    );
  });

  it('counts a department and the one below it once, siblings twice', () => {
    const sponsors = [aSponsor('ann'), aSponsor('amir'), aSponsor('ada')];
    expect(ask({ sponsors })).toBe('All 3 sponsors sit in Claims and Claims Intake.');
    expect(ask({ sponsors: [aSponsor('ben'), aSponsor('ivo')] })).toBe('clear');
  });

  it('counts the first and the last day of a sponsorship', () => {
    const sponsors = [aSponsor('ann'), aSponsor('ben', { from: '2026-03-10', to: '2026-03-20' })];
    expect(ask({ sponsors }, '2026-03-09')).toContain('Ann Lee');
    expect(ask({ sponsors }, '2026-03-10')).toBe('clear');
    expect(ask({ sponsors }, '2026-03-20')).toBe('clear');
    expect(ask({ sponsors }, '2026-03-21')).toContain('Ann Lee');
  });

  it('does not apply while nobody sponsors it', () => {
    expect(ask({})).toBe('not-applicable');
    expect(ask({ sponsors: [aSponsor('ann', { to: '2026-03-09' })] })).toBe('not-applicable');
  });

  it('needs the departments of the sponsors, but not of a third when two are known', () => {
    expect(judge(singleDepartmentSponsor, buildFacts({ sponsors: [aSponsor('ann'), aSponsor('noa')] }), today)).toEqual(
      {
        kind: 'not-enough-data',
        record: ['Record the department of every sponsor.'],
      },
    );
    expect(ask({ sponsors: [aSponsor('ann'), aSponsor('ben'), aSponsor('noa')] })).toBe('clear');
  });

  it.each(['foundation', 'execution', 'scale', 'innovation'] as const)('is asked in %s', (phase) => {
    expect(ask({ phase, sponsors: [aSponsor('ann')] })).toContain('Claims');
  });
});
