import { describe, expect, it } from '@jest/globals';
import { narrativeContradictions } from './narrative.ts';

describe('narrative contradictions', () => {
  it('refuse a text that will be written tomorrow', () => {
    expect(narrativeContradictions({ writtenOn: '2026-03-11' }, '2026-03-10')).toEqual([
      {
        pointer: '#/writtenOn',
        detail: 'The day of writing (11 March 2026) lies in the future; today is 10 March 2026.',
      },
    ]);
    expect(narrativeContradictions({ writtenOn: '2026-03-10' }, '2026-03-10')).toEqual([]);
    expect(narrativeContradictions({ writtenOn: null }, '2026-03-10')).toEqual([]);
  });
});
