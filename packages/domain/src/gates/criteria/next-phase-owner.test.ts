import { describe, expect, it } from '@jest/globals';
import { peopleWhere } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { nextPhaseOwner } from './next-phase-owner.ts';

describe('next-phase-owner', () => {
  it('asks for somebody to take over, who is still there', () => {
    const facts = readyIn('foundation', { people: peopleWhere({ bea: '2026-07-01' }) });
    expect(answered(nextPhaseOwner, facts, '2026-06-30')).toBe('met');
    expect(nextTurn(nextPhaseOwner, facts, READY_ON)).toBe('2026-07-01');
    expect(gapsOf(nextPhaseOwner, facts, '2026-07-01')).toEqual([
      { sentence: 'Bea Sato, named as owner of the next phase, left on 1 July 2026.', field: 'nextPhaseOwner' },
    ]);
  });

  it('does not take the present owner for the next', () => {
    const facts = readyIn('foundation', { nextPhaseOwnerId: null });
    expect(answered(nextPhaseOwner, facts, READY_ON)).toEqual(['Nobody is named as owner of the next phase.']);
    expect(nextPhaseOwner.mayBeCondition).toBe(false);
  });
});
