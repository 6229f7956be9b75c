// The stays of an initiative in the phases, as one list: what time in phase, moves and "ever entered" are read from.
import { daysBetween, type IsoDate } from '../calendar/calendar.ts';
import { pausedDays } from '../initiatives/pause.ts';
import { PHASES, type Phase } from '../initiatives/phase.ts';
import type { PortfolioEntry } from './portfolio-entry.ts';

type Stays = Pick<PortfolioEntry, 'phase' | 'phaseEnteredOn' | 'pastStays'>;

/** One stay in a phase. */
export interface Stay {
  phase: Phase;
  /** `null`: unknown. */
  enteredOn: IsoDate | null;
  /** The day the next phase was entered; `null`: unknown, or the stay is the present one. */
  leftOn: IsoDate | null;
  isPresent: boolean;
}

/** The earliest first, the present one last. Where one end of a passage is unknown the other one stands for it. */
export function staysOf({ phase, phaseEnteredOn, pastStays }: Stays): Stay[] {
  const all = [...pastStays, { phase, enteredOn: phaseEnteredOn, leftOn: null }];
  return all.map((stay, index) => ({
    phase: stay.phase,
    enteredOn: stay.enteredOn ?? all[index - 1]?.leftOn ?? null,
    leftOn: stay.leftOn ?? all[index + 1]?.enteredOn ?? null,
    isPresent: index === all.length - 1,
  }));
}

/** The day it entered the phase it is in; `null`: unknown. */
export const enteredPhaseOn = (stays: Stays): IsoDate | null => staysOf(stays).at(-1)?.enteredOn ?? null;

export const comparePhases = (a: Phase, b: Phase): number => PHASES.indexOf(a) - PHASES.indexOf(b);

/**
 * Whether it was in the phase, or in a later one, by `today`; what stands in Scale has passed Execution, whether or not
 * the register knows of that stay. A step-back does not undo it.
 */
export const hasReached = (stays: Stays, phase: Phase, today: IsoDate): boolean =>
  staysOf(stays).some(
    (stay) => comparePhases(stay.phase, phase) >= 0 && (stay.enteredOn === null || stay.enteredOn <= today),
  );

/** Days from `from` to `to` on which it was not paused; the start is not counted. Never below 0. */
export function workedDays(pauses: PortfolioEntry['pauses'], from: IsoDate, to: IsoDate): number {
  return Math.max(0, daysBetween(from, to) - pausedDays(pauses, from, to));
}
