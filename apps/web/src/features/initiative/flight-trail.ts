import { type Decision, GATE_OF_PHASE, type Phase } from '@flightpath/domain';
import { phaseStop } from '../../ui/words.ts';

const MOVES: readonly Decision['outcome'][] = ['advance', 'advance-with-conditions', 'step-back'];

const phases = Object.keys(GATE_OF_PHASE) as Phase[];

/**
 * The stops that were left by decisions, oldest first, for the trail of the flight path; decisions are given newest
 * first. Of one whose gate was not recorded nobody knows which stop it left.
 */
export const flightTrail = (decisions: readonly Pick<Decision, 'outcome' | 'gate'>[]): number[] =>
  decisions
    .filter(({ outcome }) => MOVES.includes(outcome))
    .flatMap(({ gate }) => phases.filter((phase) => GATE_OF_PHASE[phase] === gate).map((phase) => phaseStop[phase]))
    .reverse();
