import type { GateReview } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { gateHeadline } from './gate-headline.ts';

const initiative = { key: 'INI-1', name: 'Claims triage', phase: 'foundation', state: 'active' } as const;
const at = (met: number, unmet: number, notEnoughData = 0) =>
  gateHeadline({
    initiative,
    assessment: {
      gate: 'foundation-to-execution',
      assessedOn: '2026-03-10',
      criteria: [],
      ...{ met, unmet, notEnoughData, isReady: unmet + notEnoughData === 0 },
    },
  });

describe('the headline of a gate review', () => {
  it('counts what is missing, what cannot be judged included', () => {
    expect(at(4, 6, 1)).toBe('Seven of 11 criteria are missing on the way to Execution.');
    expect(at(10, 1)).toBe('One criterion is missing on the way to Execution.');
    expect(at(0, 11)).toBe('Nothing that Execution asks for is there yet.');
  });

  it('says that it is ready', () => {
    expect(at(11, 0)).toBe('Ready for Execution: all 11 criteria are met.');
  });

  it('says where no gate lies ahead', () => {
    const gone = (state: GateReview['initiative']['state']) =>
      gateHeadline({ initiative: { ...initiative, state }, assessment: null });
    expect(gone('stopped')).toBe('It was stopped in Foundation: no gate lies ahead.');
    expect(gone('embedded')).toBe('It is a capability in everyday use: no gate lies ahead.');
  });
});
