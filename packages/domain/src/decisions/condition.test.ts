import { describe, expect, it } from '@jest/globals';
import { conditionContradictions, dueDateContradictions } from './condition.ts';

describe('the due date of a condition', () => {
  const details = (dueOn: string) =>
    dueDateContradictions({ dueOn }, '2026-06-01', '#/conditions/0').map(({ pointer, detail }) => [pointer, detail]);

  it('lies between the decision and 90 days after it, both included', () => {
    expect(details('2026-06-01')).toEqual([]);
    expect(details('2026-08-30')).toEqual([]);
    expect(details('2026-05-31')).toEqual([
      ['#/conditions/0/dueOn', 'The day the condition is due (31 May 2026) lies before the decision (1 June 2026).'],
    ]);
    expect(details('2026-08-31')).toEqual([
      [
        '#/conditions/0/dueOn',
        'A condition is due at most 90 days after the decision, so by 30 August 2026; this one would be due on 31 August 2026.',
      ],
    ]);
  });
});

describe('meeting a condition', () => {
  const pointers = (metOn: string | null) =>
    conditionContradictions({ metOn }, '2026-06-01', '2026-06-10').map(({ detail }) => detail);

  it('happens between the decision and today, and may be taken back', () => {
    expect(pointers('2026-06-01')).toEqual([]);
    expect(pointers('2026-06-10')).toEqual([]);
    expect(pointers(null)).toEqual([]);
    expect(pointers('2026-05-31')).toEqual([
      'The day the condition was met (31 May 2026) lies before the decision (1 June 2026).',
    ]);
    expect(pointers('2026-06-11')).toEqual([
      'The day the condition was met (11 June 2026) lies in the future; today is 10 June 2026.',
    ]);
  });
});
