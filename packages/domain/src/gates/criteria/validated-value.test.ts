import { describe, expect, it } from '@jest/globals';
import type { IndicatorFact } from '../../initiatives/facts.ts';
import { aMeasurement, anAdoption, aValue } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { validatedValue } from './validated-value.ts';

const withIndicators = (...indicators: IndicatorFact[]) => readyIn('scale', { indicators });
const asked = (...indicators: IndicatorFact[]) => answered(validatedValue, withIndicators(...indicators), READY_ON);
const measured = aMeasurement('2026-05-29', '9000');
const validated = aMeasurement('2026-05-29', '9000', { confidence: 'validated' });

describe('validated-value', () => {
  it('asks for a validated value, not for one that is only measured', () => {
    expect(asked(aValue([validated]))).toBe('met');
    expect(gapsOf(validatedValue, withIndicators(aValue([measured])), READY_ON)).toEqual([
      { sentence: 'No value of Savings is validated.', field: 'indicators' },
    ]);
    expect(asked(aValue([]))).toEqual(['No value is measured for Savings.']);
  });

  it('asks for value: validated use is none, and a retired indicator speaks no more', () => {
    expect(asked(anAdoption([validated]))).toEqual(['No indicator of value is in use.']);
    const facts = withIndicators(aValue([validated], { retiredOn: '2026-07-01' }));
    expect(answered(validatedValue, facts, '2026-06-30')).toBe('met');
    expect(nextTurn(validatedValue, facts, READY_ON)).toBe('2026-07-01');
    expect(answered(validatedValue, facts, '2026-07-01')).toEqual(['No indicator of value is in use.']);
  });

  it('counts a value from its date', () => {
    const facts = withIndicators(aValue([validated]));
    expect(answered(validatedValue, facts, '2026-05-28')).toEqual(['No value is measured for Savings.']);
    expect(nextTurn(validatedValue, facts, '2026-05-28')).toBe('2026-05-29');
  });
});
