import { describe, expect, it } from '@jest/globals';
import type { IndicatorFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { aMeasurement, anAdoption, anIndicator, aValue, buildFacts } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { valueClaimedTooEarly } from './value-claimed-too-early.ts';

const today = '2026-12-01';
/** In Execution since 1 June; the baseline is of 1 January. */
const running = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({ phase: 'execution', phaseEnteredOn: '2026-06-01', ...facts });
const savings = (date: string, facts: Partial<IndicatorFact> = {}) =>
  aValue([aMeasurement(date, '4000')], { lagDays: 90, ...facts });
const ask = (indicators: IndicatorFact[], facts: Partial<InitiativeFacts> = {}) =>
  verdict(valueClaimedTooEarly, running({ indicators, ...facts }), today);

describe('value-claimed-too-early', () => {
  it('is quiet without a value, springs for one from before the end of the lag window, and not for one on it', () => {
    expect(ask([])).toBe('clear');
    expect(ask([aValue([], { lagDays: 90 })])).toBe('clear');
    expect(judge(valueClaimedTooEarly, running({ indicators: [savings('2026-08-29')] }), today)).toMatchObject({
      sentence: 'Savings has values from before the end of the lag window.',
      evidence: [
        {
          label: 'Savings',
          value: "4000 EUR on 29 August 2026, before its lag window's end on 30 August 2026",
          field: 'indicators',
          since: '2026-08-29',
        },
      ],
    });
    expect(ask([savings('2026-08-30')])).toBe('clear');
  });

  it('counts the lag from the baseline until Execution is entered', () => {
    const foundation = { phase: 'foundation', phaseEnteredOn: '2026-01-01' } as const;
    expect(ask([savings('2026-03-31')], foundation)).toContain('Savings has values from before');
    expect(ask([savings('2026-04-01')], foundation)).toBe('clear');
  });

  it('asks for a baseline, which clears it', () => {
    const baseless = savings('2026-10-01', { baseline: null });
    expect(ask([baseless])).toBe('Savings has values but no baseline.');
    expect(ask([{ ...baseless, baseline: '0' }])).toBe('clear');
    expect(ask([{ ...baseless, name: 'Churn' }, savings('2026-07-01')])).toBe(
      'Churn has values but no baseline, and Savings has values from before the end of the lag window.',
    );
  });

  it('says both of a value that has no baseline and comes before its time, and names each value', () => {
    const measurements = [aMeasurement('2026-10-01', '9000'), aMeasurement('2026-07-01', '4000')];
    const indicators = [aValue(measurements, { lagDays: 90, baseline: null })];
    expect(judge(valueClaimedTooEarly, running({ indicators }), today)).toMatchObject({
      sentence: 'Savings has values but no baseline.',
      evidence: [
        { value: '9000 EUR on 1 October 2026, without a baseline' },
        { value: "4000 EUR on 1 July 2026, without a baseline and before its lag window's end on 30 August 2026" },
      ],
    });
  });

  it('looks at lagging indicators of value alone, retired ones included, and waits where no lag is recorded for none', () => {
    const early = [aMeasurement('2026-07-01', '1')];
    expect(ask([anAdoption(early, { baseline: null }), anIndicator({ measurements: early, baseline: null })])).toBe(
      'clear',
    );
    expect(ask([savings('2026-07-01', { timing: 'leading', lagDays: null })])).toBe('clear');
    expect(ask([savings('2026-07-01', { lagDays: null })])).toBe('clear');
    expect(ask([savings('2026-07-01', { retiredOn: '2026-08-01' })])).toContain('Savings');
  });

  it('does not count a value before its date', () => {
    const facts = running({ indicators: [savings('2026-08-01')] });
    expect(verdict(valueClaimedTooEarly, facts, '2026-07-31')).toBe('clear');
    expect(turnsOn(valueClaimedTooEarly, facts, '2026-07-31')).toBe('2026-08-01');
    expect(verdict(valueClaimedTooEarly, facts, '2026-08-01')).toContain('Savings');
  });

  it('is asked after the end, too: of what was stopped and of what is embedded', () => {
    expect(ask([savings('2026-07-01')], { state: 'stopped' })).toContain('Savings');
    const pastStays = [{ phase: 'execution' as const, enteredOn: '2026-06-01', leftOn: '2026-11-01' }];
    expect(ask([savings('2026-07-01')], { state: 'embedded', phase: 'innovation', pastStays })).toContain('Savings');
    expect(ask([savings('2026-07-01')], { state: 'paused' })).toBe('not-applicable');
  });
});
