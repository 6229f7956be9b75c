import { describe, expect, it } from '@jest/globals';
import { aNarrative } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { valueNarrative } from './value-narrative.ts';

describe('value-narrative', () => {
  it('asks for the narrative and for the anchor, each by itself', () => {
    expect(answered(valueNarrative, readyIn('foundation'), READY_ON)).toBe('met');
    expect(gapsOf(valueNarrative, readyIn('foundation', { narratives: [], mainAnchor: null }), READY_ON)).toEqual([
      { sentence: 'No narrative of the value is recorded.', field: 'narratives' },
      { sentence: 'No main value anchor is chosen.', field: 'mainAnchor' },
    ]);
    expect(gapsOf(valueNarrative, readyIn('foundation', { mainAnchor: null }), READY_ON)).toHaveLength(1);
  });

  it('does not take the narrative of a department for the shared one', () => {
    const narratives = [aNarrative('2026-03-02', { departmentId: 'claims' })];
    expect(answered(valueNarrative, readyIn('foundation', { narratives }), READY_ON)).toEqual([
      'No narrative of the value is recorded.',
    ]);
  });

  it('counts from the day it is dated', () => {
    const facts = readyIn('foundation', { narratives: [aNarrative('2026-06-02')] });
    expect(answered(valueNarrative, facts, READY_ON)).toEqual([
      'The narrative of the value is dated 2 June 2026 and counts from then.',
    ]);
    expect(nextTurn(valueNarrative, facts, READY_ON)).toBe('2026-06-02');
    expect(answered(valueNarrative, facts, '2026-06-02')).toBe('met');
  });
});
