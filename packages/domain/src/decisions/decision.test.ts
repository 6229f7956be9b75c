import { describe, expect, it } from '@jest/globals';
import { NewDecision } from './decision.ts';

const said = { date: '2026-06-01', rationale: 'As discussed.' };
const pointers = (input: object) =>
  (NewDecision.safeParse(input).error?.issues ?? []).map(({ path }) => path.join('/'));

describe('NewDecision', () => {
  it('asks each outcome for what it needs', () => {
    expect(pointers({ outcome: 'advance', ...said })).toEqual([]);
    expect(pointers({ outcome: 'hold', ...said })).toEqual([]);
    expect(pointers({ outcome: 'advance-with-conditions', ...said })).toEqual(['conditions']);
    expect(pointers({ outcome: 'step-back', ...said })).toEqual(['toPhase']);
    expect(pointers({ outcome: 'step-back', date: '2026-06-01', rationale: ' ', toPhase: 'scale' })).toEqual([
      'rationale',
    ]);
    expect(pointers({ outcome: 'step-back', ...said, toPhase: 'innovation' })).toEqual(['toPhase']);
    expect(pointers({ outcome: 'stop', ...said })).toEqual(['learning']);
    expect(pointers({ outcome: 'stop', ...said, learning: { title: 'Too few cases' } })).toEqual(['learning/lesson']);
    expect(pointers({ outcome: 'promote', ...said })).toEqual(['outcome']);
  });

  it('takes three conditions at most, and one at least', () => {
    const condition = {
      criterionId: 'communication-plan',
      text: 'Write it down.',
      ownerId: '0197a5e0-0000-7000-8000-000000000001',
      dueOn: '2026-07-01',
    };
    const withConditions = (count: number) => ({
      outcome: 'advance-with-conditions',
      ...said,
      conditions: Array.from({ length: count }, () => condition),
    });
    expect([0, 1, 3, 4].map((count) => pointers(withConditions(count)))).toEqual([
      ['conditions'],
      [],
      [],
      ['conditions'],
    ]);
  });

  it('takes what a stop taught for a learning of a stop, of the day of the decision', () => {
    const learning = { title: 'Too few cases', lesson: 'Count the cases before you build.' };
    expect(NewDecision.parse({ outcome: 'stop', ...said, learning })).toMatchObject({
      feedback: null,
      learning: { ...learning, origin: 'stop', date: null },
    });
  });
});
