import { describe, expect, it } from '@jest/globals';
import { buildFacts } from '../initiatives/facts-builder.ts';
import { lagWindowEndsOn } from './lag-window.ts';

const savings = { lagDays: 90, baselineDate: '2026-01-01' };

describe('lagWindowEndsOn', () => {
  it('counts from the baseline until Execution is entered, then from that day', () => {
    expect(lagWindowEndsOn(savings, buildFacts())).toBe('2026-04-01');
    const inExecution = buildFacts({ phase: 'execution', phaseEnteredOn: '2026-06-01' });
    expect(lagWindowEndsOn(savings, inExecution)).toBe('2026-08-30');
    expect(lagWindowEndsOn({ ...savings, lagDays: 0 }, inExecution)).toBe('2026-06-01');
  });

  it('remembers when Execution was entered in later phases, the last time if more than once', () => {
    const pastStays = [
      { phase: 'execution' as const, enteredOn: '2026-06-01', leftOn: '2026-07-01' },
      { phase: 'foundation' as const, enteredOn: '2026-07-01', leftOn: '2026-08-01' },
      { phase: 'execution' as const, enteredOn: '2026-08-01', leftOn: '2026-12-01' },
      { phase: 'scale' as const, enteredOn: '2026-12-01', leftOn: '2027-01-01' },
    ];
    const facts = buildFacts({ phase: 'innovation', phaseEnteredOn: '2027-01-01', pastStays });
    expect(lagWindowEndsOn(savings, facts)).toBe('2026-10-30');
    const again = buildFacts({ phase: 'execution', phaseEnteredOn: '2027-01-01', pastStays });
    expect(lagWindowEndsOn(savings, again)).toBe('2027-04-01');
    const undated = buildFacts({ phase: 'execution', phaseEnteredOn: null, pastStays });
    expect(lagWindowEndsOn(savings, undated)).toBe('2026-10-30');
  });

  it('falls back on the baseline where nobody knows when Execution was entered', () => {
    const pastStays = [{ phase: 'execution' as const, enteredOn: null, leftOn: null }];
    expect(lagWindowEndsOn(savings, buildFacts({ phase: 'scale', pastStays }))).toBe('2026-04-01');
  });

  it('is unknown without a lag, or without a day to count from', () => {
    expect(lagWindowEndsOn({ ...savings, lagDays: null }, buildFacts())).toBeNull();
    expect(lagWindowEndsOn({ ...savings, baselineDate: null }, buildFacts())).toBeNull();
  });
});
