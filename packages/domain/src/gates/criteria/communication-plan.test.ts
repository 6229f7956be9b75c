import { describe, expect, it } from '@jest/globals';
import { answered, gapsOf } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { communicationPlan } from './communication-plan.ts';

describe('communication-plan', () => {
  it('asks for a plan', () => {
    expect(answered(communicationPlan, readyIn('foundation'), READY_ON)).toBe('met');
    expect(gapsOf(communicationPlan, readyIn('foundation', { communicationPlan: null }), READY_ON)).toEqual([
      {
        sentence: 'It is not written down how progress and learnings are shared.',
        field: 'communicationPlan',
      },
    ]);
  });
});
