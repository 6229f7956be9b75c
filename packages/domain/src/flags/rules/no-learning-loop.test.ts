import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aLearning, buildFacts, changed } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { noLearningLoop } from './no-learning-loop.ts';

const inScale = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({ phase: 'scale', phaseEnteredOn: '2026-01-01', ...facts });
const ask = (facts: Partial<InitiativeFacts>, on: string) => verdict(noLearningLoop, inScale(facts), on);
const learned = { learnings: [aLearning('2026-05-01')] };

describe('no-learning-loop', () => {
  it('is quiet for 90 days after a learning, springs, and clears with the next', () => {
    expect(ask(learned, '2026-07-30')).toBe('clear');
    expect(turnsOn(noLearningLoop, inScale(learned), '2026-05-01')).toBe('2026-07-31');
    expect(judge(noLearningLoop, inScale(learned), '2026-07-31')).toEqual({
      kind: 'sprung',
      sentence: 'The last learning is of 1 May 2026.',
      evidence: [
        { label: 'Last learning', value: '1 May 2026', field: 'learnings', since: '2026-05-01' },
        { label: 'A learning counts for', value: '90 days', field: 'learnings' },
      ],
      absence: 'lost',
    });
    expect(ask({ learnings: [...learned.learnings, aLearning('2026-07-31')] }, '2026-07-31')).toBe('clear');
  });

  it('takes what was learned elsewhere and is re-used here, and whatever taught it', () => {
    const learnings = [aLearning('2026-05-01', { isReused: true, origin: 'failure', departmentId: null })];
    expect(ask({ learnings }, '2026-07-30')).toBe('clear');
  });

  it('does not count a learning before its day', () => {
    const learnings = [aLearning('2026-06-02')];
    expect(judge(noLearningLoop, inScale({ learnings }), '2026-06-01')).toMatchObject({
      sentence: 'No learning counts today.',
      absence: null,
    });
    expect(turnsOn(noLearningLoop, inScale({ learnings }), '2026-06-01')).toBe('2026-06-02');
    expect(ask({ learnings }, '2026-06-02')).toBe('clear');
  });

  it('says `never` where none was ever recorded, `lost` where they are gone', () => {
    expect(judge(noLearningLoop, inScale(), '2026-06-01')).toMatchObject({
      sentence: 'No learning was ever recorded.',
      absence: 'never',
    });
    const gone = changed(inScale(learned), { learnings: [] });
    expect(judge(noLearningLoop, gone, '2026-06-01')).toMatchObject({ kind: 'sprung', absence: 'lost' });
  });

  it('waits 90 days after the phase is entered, and is asked in Scale and Innovation', () => {
    expect(ask({}, '2026-03-31')).toBe('not-applicable');
    expect(ask({}, '2026-04-01')).toBe('No learning was ever recorded.');
    expect(ask({ phase: 'innovation' }, '2026-06-01')).toBe('No learning was ever recorded.');
    expect(ask({ phase: 'execution' }, '2026-06-01')).toBe('not-applicable');
  });
});
