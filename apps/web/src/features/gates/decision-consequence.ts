import type { DecisionOutcome, GateAssessment, GateReview, Initiative } from '@flightpath/domain';
import { gateLeadsTo, phaseWords } from '../../ui/words.ts';

export const RATIONALE_LABELS: Record<DecisionOutcome, string> = {
  advance: 'Why it may go on',
  'advance-with-conditions': 'Why it may go on',
  hold: 'Why it stays here',
  'step-back': 'Why it goes back',
  stop: 'Why it ends',
};

export interface DecisionAbout {
  review: Pick<GateReview, 'initiative' | 'request'> & { assessment: Pick<GateAssessment, 'gate'> };
  initiative: Pick<Initiative, 'nextPhaseOwner' | 'owner'>;
}

/** What follows from the decision at once, before it is made. */
export function consequence(outcome: DecisionOutcome, { review, initiative }: DecisionAbout): string {
  const { phase } = review.initiative;
  const { gate } = review.assessment;
  switch (outcome) {
    case 'advance':
      return onward(gate, initiative);
    case 'advance-with-conditions':
      return `${onward(gate, initiative)} A condition that is past its due day and not met becomes a critical flag.`;
    case 'hold':
      return review.request?.status === 'open'
        ? `It stays in ${phaseWords[phase]}, and the request for the gate is answered with it.`
        : `It stays in ${phaseWords[phase]}.`;
    case 'step-back':
      return 'A new stay in the earlier phase begins today; what was recorded is kept.';
    case 'stop':
      return 'It ends here, which is a normal outcome. What it taught stays for others to re-use.';
  }
}

function onward(gate: GateAssessment['gate'], { nextPhaseOwner, owner }: DecisionAbout['initiative']): string {
  if (gate === 'innovation-to-embedded') return 'It becomes a capability in use and is no longer managed.';
  const enters = `It enters ${gateLeadsTo[gate]} today.`;
  if (gate !== 'foundation-to-execution' || !nextPhaseOwner || nextPhaseOwner.id === owner?.id) return enters;
  return `${enters} ${nextPhaseOwner.name} becomes its owner with the decision.`;
}
