import { describe, expect, it } from '@jest/globals';
import { answered, gapsOf } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { reportingCadence } from './reporting-cadence.ts';

describe('reporting-cadence', () => {
  it("asks for the initiative's own: the organisation's default is no promise", () => {
    expect(answered(reportingCadence, readyIn('foundation'), READY_ON)).toBe('met');
    const facts = readyIn('foundation', { reportingCadence: null });
    expect(gapsOf(reportingCadence, facts, READY_ON, { cadence: 'monthly' })).toEqual([
      { sentence: 'It is not chosen how often value is told upward.', field: 'reportingCadence' },
    ]);
  });
});
