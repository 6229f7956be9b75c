import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aChampion, buildFacts, changed, peopleWhere } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { championMissing } from './champion-missing.ts';

const today = '2026-03-10';
const affected = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({ affectedDepartmentIds: ['finance', 'claims'], ...facts });

describe('champion-missing', () => {
  it('lists the departments without one, clears when each has one, and returns when one leaves', () => {
    expect(verdict(championMissing, affected(), today)).toBe('Claims and Finance have no champion.');
    const champions = [aChampion('ann', 'claims'), aChampion('ben', 'finance')];
    expect(verdict(championMissing, affected({ champions }), today)).toBe('clear');
    const facts = affected({ champions, people: peopleWhere({ ben: '2026-04-01' }) });
    expect(turnsOn(championMissing, facts, today)).toBe('2026-04-01');
    expect(judge(championMissing, facts, '2026-04-01')).toMatchObject({
      sentence: 'Finance has no champion.',
      evidence: [{ label: 'Finance', value: 'none since Ben Ode stopped on 1 April 2026', since: '2026-04-01' }],
      absence: 'lost',
    });
  });

  it('asks for one in the very department, not above or below it', () => {
    const champions = [aChampion('ann', 'claims')];
    expect(verdict(championMissing, buildFacts({ affectedDepartmentIds: ['intake'], champions }), today)).toBe(
      'Claims Intake has no champion.',
    );
  });

  it('says `never` where no champion was ever recorded, and nothing of a department that is only new', () => {
    expect(judge(championMissing, affected(), today)).toMatchObject({ absence: 'never' });
    const half = affected({ champions: [aChampion('ann', 'claims')] });
    expect(judge(championMissing, half, today)).toMatchObject({ sentence: 'Finance has no champion.', absence: null });
    const gone = changed(half, { champions: [] });
    expect(judge(championMissing, gone, today)).toMatchObject({ kind: 'sprung', absence: null });
  });

  it('does not count a champion who is yet to begin', () => {
    const champions = [aChampion('ann', 'claims', { from: '2026-03-11' }), aChampion('ben', 'finance')];
    expect(verdict(championMissing, affected({ champions }), today)).toBe('Claims has no champion.');
    expect(verdict(championMissing, affected({ champions }), '2026-03-11')).toBe('clear');
  });

  it('needs an affected department', () => {
    expect(judge(championMissing, buildFacts(), today)).toEqual({
      kind: 'not-enough-data',
      record: ['Record the departments that are affected.'],
    });
  });
});
