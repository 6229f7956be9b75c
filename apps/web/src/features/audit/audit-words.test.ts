import { describe, expect, it } from '@jest/globals';
import { changedFields, fieldInWords, valueInWords } from './audit-words.ts';

describe('a change, field by field', () => {
  it('has both sides of every field, also of one that was or is nothing', () => {
    const before = { name: 'Claims', parentId: null };
    expect(changedFields({ before, after: { name: 'Law', parentId: 'd-1', isPaused: true } })).toEqual([
      { field: 'Name', before: 'Claims', after: 'Law' },
      { field: 'Parent id', before: 'nothing', after: 'd-1' },
      { field: 'Is paused', before: 'nothing', after: 'yes' },
    ]);
    expect(changedFields({ before: null, after: null })).toEqual([]);
  });

  it('names fields in words, and leaves words as they are', () => {
    expect(['leftOn', 'Last told upward', 'Measured: Daily use'].map(fieldInWords)).toEqual([
      'Left on',
      'Last told upward',
      'Measured: Daily use',
    ]);
  });

  it('reads lists line by line, and other things as they were recorded', () => {
    expect(valueInWords(['Ann Lee', 'Ben Ode'])).toBe('Ann Lee\nBen Ode');
    expect(valueInWords({ amount: '40.00' })).toContain('"amount": "40.00"');
    expect([0, false, '', []].map(valueInWords)).toEqual(['0', 'no', 'nothing', 'nothing']);
  });
});
