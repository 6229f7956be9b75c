import { describe, expect, it } from '@jest/globals';
import { textParts } from './text-parts.ts';

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
