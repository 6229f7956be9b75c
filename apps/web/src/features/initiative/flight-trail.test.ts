import { describe, expect, it } from '@jest/globals';
import { flightTrail } from './flight-trail.ts';

describe('the trail of an initiative', () => {
  it('names the stops that decisions left, oldest first', () => {
    expect(
      flightTrail([
        { outcome: 'step-back', gate: 'execution-to-scale' },
        { outcome: 'hold', gate: 'execution-to-scale' },
        { outcome: 'advance', gate: 'foundation-to-execution' },
      ]),
    ).toEqual([0, 1]);
  });

  it('leaves out what moved nothing, and what nobody knows the gate of', () => {
    expect(flightTrail([])).toEqual([]);
    expect(flightTrail([{ outcome: 'stop', gate: 'foundation-to-execution' }])).toEqual([]);
    expect(flightTrail([{ outcome: 'advance', gate: null }])).toEqual([]);
  });
});
