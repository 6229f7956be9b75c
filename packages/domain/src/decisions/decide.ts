import type { InitiativeFacts } from '../initiatives/facts.ts';
import { PHASES } from '../initiatives/phase.ts';
import type { NewDecision } from './decision.ts';

/** What a decision may change of an initiative. */
export type DecidedFacts = Pick<
  InitiativeFacts,
  'phase' | 'state' | 'phaseEnteredOn' | 'ownerId' | 'nextPhaseOwnerId' | 'gatePlannedOn'
>;

/** The owner of the next phase takes over with Execution; afterwards the same field may name the next one. */
const handedOver = ({
  phase,
  ownerId,
  nextPhaseOwnerId,
}: DecidedFacts): Pick<DecidedFacts, 'ownerId' | 'nextPhaseOwnerId'> =>
  phase === 'foundation' && nextPhaseOwnerId !== null
    ? { ownerId: nextPhaseOwnerId, nextPhaseOwnerId: null }
    : { ownerId, nextPhaseOwnerId };

function advanced(facts: DecidedFacts, date: NewDecision['date']): DecidedFacts {
  const next = PHASES[PHASES.indexOf(facts.phase) + 1];
  // Beyond Innovation there is no phase: it becomes a capability in use, and its stay goes on.
  if (!next) return { ...facts, state: 'embedded', gatePlannedOn: null };
  return { ...facts, ...handedOver(facts), phase: next, phaseEnteredOn: date, gatePlannedOn: null };
}

/**
 * How the initiative stands after a decision that is allowed (`decisionContradictions`). A pause goes on through
 * everything but a stop and the end of management; a `hold` changes nothing.
 */
export function afterDecision(facts: DecidedFacts, decision: NewDecision): DecidedFacts {
  const { phase, state, phaseEnteredOn, ownerId, nextPhaseOwnerId, gatePlannedOn } = facts;
  const before: DecidedFacts = { phase, state, phaseEnteredOn, ownerId, nextPhaseOwnerId, gatePlannedOn };
  switch (decision.outcome) {
    case 'advance':
    case 'advance-with-conditions':
      return advanced(before, decision.date);
    case 'hold':
      return before;
    case 'step-back':
      return { ...before, phase: decision.toPhase, phaseEnteredOn: decision.date, gatePlannedOn: null };
    case 'stop':
      return { ...before, state: 'stopped', gatePlannedOn: null };
  }
}
