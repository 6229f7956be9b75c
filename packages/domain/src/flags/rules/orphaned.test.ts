import { describe, expect, it } from '@jest/globals';
import { buildFacts, changed, peopleWhere } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { orphaned } from './orphaned.ts';

const today = '2026-03-10';

describe('orphaned', () => {
  it('is quiet while the owner is there, springs when they leave, and clears with the next', () => {
    const facts = buildFacts({ ownerId: 'ann', people: peopleWhere({ ann: '2026-04-01' }) });
    expect(verdict(orphaned, facts, '2026-03-31')).toBe('clear');
    expect(turnsOn(orphaned, facts, '2026-03-31')).toBe('2026-04-01');
    expect(judge(orphaned, facts, '2026-04-01')).toMatchObject({
      sentence: 'Ann Lee, who owns it, left on 1 April 2026.',
      evidence: [{ value: 'Ann Lee, left on 1 April 2026', since: '2026-04-01' }],
      absence: 'lost',
    });
    expect(verdict(orphaned, { ...facts, ownerId: 'ben' }, '2026-04-01')).toBe('clear');
  });

  it('tells an owner who was never recorded from one who was taken away', () => {
    expect(judge(orphaned, buildFacts(), today)).toMatchObject({
      sentence: 'No owner was ever recorded.',
      absence: 'never',
    });
    const gone = changed(buildFacts({ ownerId: 'ann' }), { ownerId: null });
    expect(judge(orphaned, gone, today)).toMatchObject({ sentence: 'Nobody owns it any more.', absence: 'lost' });
  });

  it.each(['active', 'paused', 'embedded'] as const)('is asked while the initiative is %s', (state) => {
    expect(verdict(orphaned, buildFacts({ state, phase: 'innovation' }), today)).toContain('No owner');
  });

  it('is not asked once the initiative is stopped', () => {
    expect(verdict(orphaned, buildFacts({ state: 'stopped' }), today)).toBe('not-applicable');
  });
});
