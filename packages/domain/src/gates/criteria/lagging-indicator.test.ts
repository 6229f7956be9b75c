import { describe, expect, it } from '@jest/globals';
import type { IndicatorFact } from '../../initiatives/facts.ts';
import { anAdoption, anIndicator } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { laggingIndicator } from './lagging-indicator.ts';

const withIndicators = (...indicators: IndicatorFact[]) => readyIn('foundation', { indicators });
const asked = (...indicators: IndicatorFact[]) => answered(laggingIndicator, withIndicators(...indicators), READY_ON);

describe('lagging-indicator', () => {
  it('asks for one with a baseline and a target', () => {
    expect(asked(anIndicator())).toBe('met');
    expect(gapsOf(laggingIndicator, withIndicators(anAdoption([])), READY_ON)).toEqual([
      { sentence: 'No lagging indicator is in use.', field: 'indicators' },
    ]);
    expect(asked(anIndicator({ baseline: null }))).toEqual(['Model accuracy has no baseline.']);
    expect(asked(anIndicator({ target: null }))).toEqual(['Model accuracy has no target.']);
    expect(asked(anIndicator({ baseline: null, target: null }), anIndicator({ name: 'Errors', target: null }))).toEqual(
      ['Errors has no target.', 'Model accuracy has neither a baseline nor a target.'],
    );
  });

  it('is content with one among others that are not complete', () => {
    expect(asked(anIndicator({ target: null }), anIndicator({ id: 'indicator-2' }))).toBe('met');
  });

  it('takes the worth of no leading one, and looks again when one is retired', () => {
    const facts = withIndicators(anIndicator({ retiredOn: '2026-07-01' }));
    expect(nextTurn(laggingIndicator, facts, READY_ON)).toBe('2026-07-01');
    expect(answered(laggingIndicator, facts, '2026-06-30')).toBe('met');
    expect(answered(laggingIndicator, facts, '2026-07-01')).toEqual(['No lagging indicator is in use.']);
  });

  it('says how many are complete where the rule pack asks for more', () => {
    const parameters = { minIndicators: 2 };
    const facts = withIndicators(anIndicator(), anIndicator({ name: 'Errors', target: null }));
    expect(answered(laggingIndicator, facts, READY_ON, { parameters })).toEqual([
      'Only 1 lagging indicator has a baseline and a target: 2 are asked for.',
      'Errors has no target.',
    ]);
  });
});
