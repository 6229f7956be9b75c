import { describe, expect, it } from '@jest/globals';
import { Role } from '../permissions/permissions.ts';
import { deciderRefusal } from './decider-refusal.ts';

const executive = { role: 'executive', userId: 'user-1', personId: 'ann' } as const;

describe('deciderRefusal', () => {
  it('lets executives decide, and nobody else', () => {
    const allowed = Role.options.filter((role) => deciderRefusal({ ...executive, role }, null) === null);
    expect(allowed).toEqual(['executive']);
    expect(deciderRefusal({ ...executive, role: 'pmo' }, null)).toEqual({
      kind: 'not-an-executive',
      detail: 'Only executives may decide at a gate. Ask one of them.',
    });
  });

  it('wants four eyes: not who asked, by login or as a person', () => {
    const refusal = {
      kind: 'asked-for-it',
      detail: 'Who asked for a gate does not decide at it. Ask another executive.',
    };
    expect(deciderRefusal(executive, { userId: 'user-1', personId: null })).toEqual(refusal);
    expect(deciderRefusal(executive, { userId: 'user-2', personId: 'ann' })).toEqual(refusal);
    expect(deciderRefusal(executive, { userId: 'user-2', personId: 'ben' })).toBeNull();
  });

  it('does not take two unknown people for the same', () => {
    expect(deciderRefusal({ ...executive, personId: null }, { userId: null, personId: null })).toBeNull();
  });
});
