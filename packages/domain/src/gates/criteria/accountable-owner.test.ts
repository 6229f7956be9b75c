import { describe, expect, it } from '@jest/globals';
import { peopleWhere } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { accountableOwner } from './accountable-owner.ts';

describe('accountable-owner', () => {
  it('asks for an owner who is still there', () => {
    const facts = readyIn('execution', { people: peopleWhere({ bea: '2026-07-01' }) });
    expect(answered(accountableOwner, facts, '2026-06-30')).toBe('met');
    expect(nextTurn(accountableOwner, facts, READY_ON)).toBe('2026-07-01');
    expect(gapsOf(accountableOwner, facts, '2026-07-01')).toEqual([
      { sentence: 'Bea Sato, named as accountable owner, left on 1 July 2026.', field: 'owner' },
    ]);
  });

  it('does not take the owner of the next phase for one', () => {
    const facts = readyIn('execution', { ownerId: null, nextPhaseOwnerId: 'bea' });
    expect(answered(accountableOwner, facts, READY_ON)).toEqual(['Nobody is named as accountable owner.']);
    expect(accountableOwner.mayBeCondition).toBe(false);
  });
});
