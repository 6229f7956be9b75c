import { describe, expect, it } from '@jest/globals';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { valueReinvested } from './value-reinvested.ts';

describe('value-reinvested', () => {
  it('asks for an approved reinvestment of a value of this initiative', () => {
    expect(answered(valueReinvested, readyIn('innovation'), READY_ON)).toBe('met');
    expect(gapsOf(valueReinvested, readyIn('innovation', { reinvestments: [] }), READY_ON)).toEqual([
      {
        sentence: 'No approved reinvestment names a validated value of this initiative.',
        field: 'fundingLines',
      },
    ]);
  });

  it('counts it from the day of its approval', () => {
    const reinvestments = [{ id: 'reinvestment-1', initiativeKey: 'INI-7', approvedOn: '2026-06-02' }];
    const facts = readyIn('innovation', { reinvestments });
    expect(answered(valueReinvested, facts, READY_ON)).toEqual([
      'The first reinvestment of a validated value of this initiative is approved as of 2 June 2026.',
    ]);
    expect(nextTurn(valueReinvested, facts, READY_ON)).toBe('2026-06-02');
    expect(answered(valueReinvested, facts, '2026-06-02')).toBe('met');
  });
});
