import type { GateReview } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { consequence, type DecisionAbout } from './decision-consequence.ts';

const about = (
  phase: GateReview['initiative']['phase'],
  gate: DecisionAbout['review']['assessment']['gate'],
  status: 'open' | 'decided' = 'decided',
): DecisionAbout => ({
  review: {
    initiative: { key: 'INI-1', name: 'Claims triage', phase, state: 'active' },
    request: { status } as GateReview['request'],
    assessment: { gate },
  },
  initiative: { owner: { id: 'a', name: 'Ann Lee' }, nextPhaseOwner: { id: 'b', name: 'Bo Li' } },
});

describe('what follows from a decision', () => {
  it('hands the initiative over with Execution, and only then', () => {
    expect(consequence('advance', about('foundation', 'foundation-to-execution'))).toBe(
      'It enters Execution today. Bo Li becomes its owner with the decision.',
    );
    expect(consequence('advance', about('execution', 'execution-to-scale'))).toBe('It enters Scale today.');
  });

  it('does not tell an owner that they become it', () => {
    const own = about('foundation', 'foundation-to-execution');
    own.initiative.nextPhaseOwner = own.initiative.owner;
    expect(consequence('advance', own)).toBe('It enters Execution today.');
  });

  it('embeds what leaves Innovation', () => {
    expect(consequence('advance', about('innovation', 'innovation-to-embedded'))).toBe(
      'It becomes a capability in use and is no longer managed.',
    );
  });

  it('answers a request with a hold where there is one', () => {
    expect(consequence('hold', about('scale', 'scale-to-innovation'))).toBe('It stays in Scale.');
    expect(consequence('hold', about('scale', 'scale-to-innovation', 'open'))).toContain('is answered');
  });
});
