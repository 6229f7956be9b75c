import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../flags/rule.ts';
import { answerOf } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { growthContinues } from './growth-continues.ts';

const when = (outcome: Outcome) =>
  answerOf(growthContinues, readyIn('innovation'), READY_ON, { ruleOutcomes: { 'growth-plateau': outcome } });

describe('growth-continues', () => {
  it('is met where the rule answers clear, and only there', () => {
    expect(when({ kind: 'clear' })).toEqual({ kind: 'met' });
    expect(when({ kind: 'sprung', sentence: 'Savings have stopped growing.', evidence: [] })).toEqual({
      kind: 'unmet',
      gaps: [{ sentence: 'Savings have stopped growing.', field: 'indicators' }],
    });
    expect(when({ kind: 'not-applicable', because: 'The initiative is paused.' })).toEqual({
      kind: 'unmet',
      gaps: [
        { sentence: 'Whether growth continues is not judged now. The initiative is paused.', field: 'indicators' },
      ],
    });
  });

  it('passes on what the rule could not judge', () => {
    const unknown = { kind: 'not-enough-data', record: ['Measure the main value indicator three times.'] } as const;
    expect(when({ ...unknown, record: [...unknown.record] })).toEqual(unknown);
    expect(when({ kind: 'error', message: 'It broke.' })).toEqual({ kind: 'error', message: 'It broke.' });
    expect(answerOf(growthContinues, readyIn('innovation'), READY_ON)).toEqual({
      kind: 'error',
      message: 'The rule growth-plateau was not asked.',
    });
  });
});
