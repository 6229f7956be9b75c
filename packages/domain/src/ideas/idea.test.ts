import { describe, expect, it } from '@jest/globals';
import { ideaContradictions } from './idea.ts';

const TODAY = '2026-03-10';
const idea = { date: TODAY, buildsOnKey: 'INI-3' };

describe('idea contradictions', () => {
  it('refuse an idea of tomorrow', () => {
    expect(ideaContradictions({ ...idea, date: '2026-03-11' }, TODAY)).toEqual([
      { pointer: '#/date', detail: 'The day of the idea (11 March 2026) lies in the future; today is 10 March 2026.' },
    ]);
    expect(ideaContradictions(idea, TODAY)).toEqual([]);
  });

  it('refuse that it became the initiative it builds on', () => {
    expect(ideaContradictions({ ...idea, becameKey: 'INI-3' }, TODAY)).toEqual([
      {
        pointer: '#/becameKey',
        detail: 'The idea builds on INI-3, so it did not become INI-3: it became another initiative, or none yet.',
      },
    ]);
    expect(ideaContradictions({ ...idea, becameKey: 'INI-4' }, TODAY)).toEqual([]);
    expect(ideaContradictions({ date: TODAY, buildsOnKey: null, becameKey: null }, TODAY)).toEqual([]);
  });
});
