import type { Learning } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { learningsHeadline, learningsLead } from './learnings-sentence.ts';

const count = (value: number) => value.toLocaleString('en');
const learning = (origin: Learning['origin'], uses = 0) =>
  ({ origin, reusedBy: Array.from({ length: uses }, () => ({})) }) as Learning;

describe('the headline of learnings', () => {
  it('counts those that another initiative re-uses', () => {
    expect(learningsHeadline([learning('failure', 2), learning('experiment')], false, false, count)).toBe(
      '2 learnings; one is reused by other initiatives',
    );
    expect(learningsHeadline([learning('stop')], false, false, count)).toBe(
      'One learning, not reused by another initiative yet',
    );
    expect(learningsHeadline([], true, false, count)).toBe('No learning answers to this');
  });

  it('says whether any came from something that went wrong', () => {
    expect(learningsLead([learning('stop'), learning('experiment')], count)).toMatch(/^One came/);
    expect(learningsLead([learning('experiment')], count)).toMatch(/none from something that failed/);
  });
});
