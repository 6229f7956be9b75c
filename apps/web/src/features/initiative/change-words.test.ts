import { describe, expect, it } from '@jest/globals';
import { changeInWords } from './change-words.ts';

describe('a change in words', () => {
  it('tells what was recorded, changed, emptied or removed', () => {
    expect(changeInWords({ field: 'owner', before: null, after: 'Ann Lee' })).toMatchObject({ came: 'Ann Lee' });
    expect(changeInWords({ field: 'owner', before: 'Ann Lee', after: 'Bo Li' })).toEqual({
      kept: '',
      gone: 'Ann Lee',
      came: 'Bo Li',
    });
    expect(changeInWords({ field: 'owner', before: 'Ann Lee', after: null }).came).toBe('emptied');
    expect(changeInWords({ field: 'evidence', before: 'Runbook', after: null }).came).toBe('removed');
  });

  it('shows a text that only grew once', () => {
    const before = 'Train the night shift, Clara Nowak, due on 2026-05-04';
    expect(changeInWords({ field: 'conditions', before, after: `${before}, met on 2026-04-20` })).toEqual({
      kept: before,
      gone: '',
      came: ', met on 2026-04-20',
    });
  });
});
