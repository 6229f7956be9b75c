import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { externalIds, identityOf } from './identity.ts';

describe('what says which initiative a row is', () => {
  it('joins the identity columns, each on one line, without the empty ones', () => {
    expect(identityOf(['HHS ', '', 'Chat\nbot'], [0, 1, 2])).toBe('HHS | Chat bot');
    expect(identityOf([' ', ''], [0, 1])).toBe('');
  });

  it('tells rows of equal identity apart by their order, and reports them', () => {
    expect(externalIds(['A', 'B', 'A', 'A'])).toEqual({
      externalIds: ['A', 'B', 'A #2', 'A #3'],
      repeated: [{ identity: 'A', rows: [0, 2, 3] }],
    });
  });

  it('does not take a number for a repetition that another row has as its own identity', () => {
    expect(externalIds(['A', 'A #2', 'A']).externalIds).toEqual(['A', 'A #2', 'A #3']);
  });

  it('gives none to a row without identity', () => {
    expect(externalIds(['', 'A', '']).externalIds).toEqual([null, 'A', null]);
  });

  it('keeps long ones apart and within 200 characters, the same way every time', () => {
    const long = (end: string) => `${'x'.repeat(230)}${end}`;
    const identities = [long('1'), long('2'), long('1')];
    const { externalIds: ids } = externalIds(identities);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => id !== null && id.length <= 200)).toBe(true);
    expect(ids[2]).toMatch(/ #2$/);
    expect(externalIds(identities).externalIds).toEqual(ids);
  });

  it('cuts no letter of two code units in half', () => {
    const [id] = externalIds([`${'x'.repeat(182)}😀${'y'.repeat(60)}`]).externalIds;
    expect(id).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('never gives two rows the same id', () => {
    const identity = fc.oneof(fc.constantFrom('A', 'A #2', 'A #3', 'B'), fc.string({ maxLength: 260 }));
    fc.assert(
      fc.property(fc.array(identity, { maxLength: 30 }), (identities) => {
        const ids = externalIds(identities).externalIds.filter((id) => id !== null);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => id.length <= 200)).toBe(true);
      }),
    );
  });
});
