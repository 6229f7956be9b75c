import { z } from 'zod';
import type { IsoDate } from '../calendar/calendar.ts';
import { PHASES, Phase } from '../initiatives/phase.ts';
import { nearestRank } from '../portfolio/nearest-rank.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { enteredPhaseOn, staysOf, workedDays } from '../portfolio/stays.ts';

const Count = z.int().min(0);

/** How long stays lasted, by nearest rank: each number is the length of a stay. */
const StayLengths = z
  .object({ count: Count, medianDays: Count.nullable(), ninetiethDays: Count.nullable() })
  .meta({ id: 'StayLengths' });
type StayLengths = z.infer<typeof StayLengths>;

/** One phase of the funnel. Paused days never count as time in the phase. */
export const PhaseTime = z
  .object({
    phase: Phase,
    active: Count,
    paused: Count,
    /** Stays that are over: the next phase, a step-back or being embedded ended them. Not those ended by a stop. */
    completed: StayLengths,
    /** Stays of active and paused initiatives, up to today. */
    running: StayLengths,
    /** Active and paused ones whose entry date is not recorded. */
    unknownEntry: Count,
  })
  .meta({ id: 'PhaseTime' });
export type PhaseTime = z.infer<typeof PhaseTime>;

const lengthsOf = (days: readonly number[]): StayLengths => ({
  count: days.length,
  medianDays: nearestRank(days, 50),
  ninetiethDays: nearestRank(days, 90),
});

interface TimedStay {
  phase: Phase;
  days: number;
  isRunning: boolean;
}

const goesOn = ({ state }: PortfolioEntry): boolean => state === 'active' || state === 'paused';

/** The stays whose length is known. What contradicts itself (left before it was entered) has none. */
function timedStays(entry: PortfolioEntry, today: IsoDate): TimedStay[] {
  return staysOf(entry).flatMap(({ phase, enteredOn, leftOn, isPresent }) => {
    const isRunning = isPresent && goesOn(entry);
    const embeddedOn = isPresent && entry.state === 'embedded' ? entry.endedOn : null;
    const end = isRunning ? today : (leftOn ?? embeddedOn);
    if (enteredOn === null || end === null || end < enteredOn) return [];
    return [{ phase, days: workedDays(entry.pauses, enteredOn, end), isRunning }];
  });
}

/** The funnel, by phase. */
export function timeInPhase(entries: readonly PortfolioEntry[], today: IsoDate): PhaseTime[] {
  const stays = entries.flatMap((entry) => timedStays(entry, today));
  return PHASES.map((phase) => {
    const here = entries.filter((entry) => entry.phase === phase && goesOn(entry));
    const lengths = (isRunning: boolean) =>
      lengthsOf(stays.filter((stay) => stay.phase === phase && stay.isRunning === isRunning).map(({ days }) => days));
    return {
      phase,
      active: here.filter(({ state }) => state === 'active').length,
      paused: here.filter(({ state }) => state === 'paused').length,
      completed: lengths(false),
      running: lengths(true),
      unknownEntry: here.filter((entry) => enteredPhaseOn(entry) === null).length,
    };
  });
}
