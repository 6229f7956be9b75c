import { describe, expect, it } from '@jest/globals';
import { learningContradictions, reuseContradictions } from './learning.ts';

const TODAY = '2026-03-10';

describe('learning contradictions', () => {
  it('refuse a learning of tomorrow, not one of today', () => {
    expect(learningContradictions({ date: '2026-03-11' }, TODAY)).toEqual([
      {
        pointer: '#/date',
        detail: 'The day of the learning (11 March 2026) lies in the future; today is 10 March 2026.',
      },
    ]);
    expect(learningContradictions({ date: TODAY }, TODAY)).toEqual([]);
  });
});

describe('reuse contradictions', () => {
  const learning = { date: '2026-03-05' };

  it('refuse a link before the learning was made, and one of tomorrow', () => {
    expect(reuseContradictions({ linkedOn: '2026-03-04' }, learning, TODAY)).toEqual([
      {
        pointer: '#/linkedOn',
        detail: 'The day of the link (4 March 2026) lies before the learning itself (5 March 2026).',
      },
    ]);
    expect(reuseContradictions({ linkedOn: '2026-03-11' }, learning, TODAY)).toMatchObject([{ pointer: '#/linkedOn' }]);
  });

  it('take today where no day is given, and the very day of the learning', () => {
    expect(reuseContradictions({ linkedOn: null }, learning, TODAY)).toEqual([]);
    expect(reuseContradictions({ linkedOn: '2026-03-05' }, learning, TODAY)).toEqual([]);
  });
});
