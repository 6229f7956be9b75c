import { describe, expect, it } from '@jest/globals';
import { aNarrative } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { currentNarrative } from './current-narrative.ts';

describe('current-narrative', () => {
  it('holds for 180 days after it is written', () => {
    const facts = readyIn('scale');
    expect(answered(currentNarrative, facts, '2026-08-29')).toBe('met');
    expect(nextTurn(currentNarrative, facts, READY_ON)).toBe('2026-08-30');
    expect(gapsOf(currentNarrative, facts, '2026-08-30')).toEqual([
      { sentence: 'The narrative of the value was last written or confirmed on 2 March 2026.', field: 'narratives' },
    ]);
  });

  it('holds anew once it is confirmed', () => {
    const facts = readyIn('scale', { narratives: [aNarrative('2025-03-03', { confirmedOn: '2026-06-10' })] });
    expect(answered(currentNarrative, facts, '2026-06-09')).toEqual([
      'The narrative of the value was last written or confirmed on 3 March 2025.',
    ]);
    expect(nextTurn(currentNarrative, facts, READY_ON)).toBe('2026-06-10');
    expect(answered(currentNarrative, facts, '2026-12-07')).toBe('met');
    expect(answered(currentNarrative, facts, '2026-12-08')).toEqual([
      'The narrative of the value was last written or confirmed on 10 June 2026.',
    ]);
  });

  it('asks for the shared one', () => {
    const narratives = [aNarrative('2026-05-04', { departmentId: 'claims' })];
    expect(answered(currentNarrative, readyIn('scale', { narratives }), READY_ON)).toEqual([
      'No narrative of the value is recorded.',
    ]);
  });
});
