import { dateInWords, type NewDecision, PHASES, type Phase } from '@flightpath/domain';

const PHASE_NAMES = {
  foundation: 'Foundation',
  execution: 'Execution',
  scale: 'Scale',
  innovation: 'Innovation',
} as const satisfies Record<Phase, string>;

/** What was decided, as the history tells it. */
export function decisionInWords(decision: NewDecision, phase: Phase): string {
  const next = PHASES[PHASES.indexOf(phase) + 1];
  const onward = next ? `Advanced it to ${PHASE_NAMES[next]}` : 'Embedded it as a capability in use';
  switch (decision.outcome) {
    case 'advance':
      return onward;
    case 'advance-with-conditions': {
      const { length } = decision.conditions;
      return `${onward}, with ${length === 1 ? 'one condition' : `${length} conditions`}`;
    }
    case 'hold':
      return `Decided to hold it${decision.until === null ? '' : ` until ${dateInWords(decision.until)}`}`;
    case 'step-back':
      return `Stepped back to ${PHASE_NAMES[decision.toPhase]}`;
    case 'stop':
      return 'Stopped it';
  }
}
