import { describe, expect, it } from '@jest/globals';
import { changeInWords, textParts } from './change-words.ts';

describe('the parts of a recorded text', () => {
  it('are its dates and what stands between them', () => {
    expect(textParts('from 2026-03-02, resumes on 2026-05-04')).toEqual([
      { text: 'from ' },
      { date: '2026-03-02' },
      { text: ', resumes on ' },
      { date: '2026-05-04' },
    ]);
    expect(textParts('2026-03-02')).toEqual([{ date: '2026-03-02' }]);
    expect(textParts('85 % (measured)')).toEqual([{ text: '85 % (measured)' }]);
  });

  it('leave alone what only looks like a date', () => {
    const texts = ['file 2026-13-45', 'at 2026-03-02T10:00:00Z', 'no. 12026-03-02'];
    expect(texts.flatMap(textParts).filter((part) => 'date' in part)).toEqual([]);
  });
});

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
