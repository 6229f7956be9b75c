import { describe, expect, it } from '@jest/globals';
import { anAdoption, anIndicator } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { leadingIndicator } from './leading-indicator.ts';

describe('leading-indicator', () => {
  it('asks for one that leads, not for one that lags', () => {
    expect(answered(leadingIndicator, readyIn('foundation'), READY_ON)).toBe('met');
    expect(gapsOf(leadingIndicator, readyIn('foundation', { indicators: [anIndicator()] }), READY_ON)).toEqual([
      { sentence: 'No leading indicator is in use.', field: 'indicators' },
    ]);
  });

  it('is unmet from the day the last one is retired', () => {
    const facts = readyIn('foundation', { indicators: [anAdoption([], { retiredOn: '2026-07-01' })] });
    expect(answered(leadingIndicator, facts, '2026-06-30')).toBe('met');
    expect(nextTurn(leadingIndicator, facts, READY_ON)).toBe('2026-07-01');
    expect(answered(leadingIndicator, facts, '2026-07-01')).toEqual(['No leading indicator is in use.']);
  });

  it('asks for as many as the rule pack says', () => {
    const parameters = { minIndicators: 2 };
    expect(answered(leadingIndicator, readyIn('foundation'), READY_ON, { parameters })).toEqual([
      'Only 1 leading indicator is in use: 2 are asked for.',
    ]);
  });
});
