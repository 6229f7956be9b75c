import { z } from 'zod';
import { earliest, type IsoDate } from '../calendar/calendar.ts';
import { compareText } from '../flags/sentences.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { Quarter, quarterOf } from '../portfolio/quarter.ts';
import { hasReached } from '../portfolio/stays.ts';

const Count = z.int().min(0);

/** The initiatives that began in one quarter, and how far they have come by today. */
export const PilotCohort = z
  .object({
    quarter: Quarter,
    initiatives: Count,
    /** Of these: a pilot succeeded. */
    succeeded: Count,
    /** Of these: entered Execution at any time, so that the pilot became a program. */
    becameProgram: Count,
    reachedScale: Count,
  })
  .meta({ id: 'PilotCohort' });
export type PilotCohort = z.infer<typeof PilotCohort>;

/** The start of the first pilot to start, else the day of registration. A start in the future has not happened. */
function beganOn({ pilots, registeredOn }: PortfolioEntry, today: IsoDate): IsoDate {
  const starts = pilots.map(({ startedOn }) => startedOn).filter((date) => date !== null && date <= today);
  return earliest(...starts) ?? registeredOn;
}

/** Pilot-to-program conversion by the quarter in which initiatives began, the earliest first, in whatever state they are. */
export function pilotCohorts(entries: readonly PortfolioEntry[], today: IsoDate): PilotCohort[] {
  const cohorts = new Map<Quarter, PortfolioEntry[]>();
  for (const entry of entries) {
    const quarter = quarterOf(beganOn(entry, today));
    const known = cohorts.get(quarter);
    if (known) known.push(entry);
    else cohorts.set(quarter, [entry]);
  }
  return [...cohorts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([quarter, members]) => ({
      quarter,
      initiatives: members.length,
      succeeded: members.filter(({ pilots }) => pilots.some(({ outcome }) => outcome === 'succeeded')).length,
      becameProgram: members.filter((entry) => hasReached(entry, 'execution', today)).length,
      reachedScale: members.filter((entry) => hasReached(entry, 'scale', today)).length,
    }));
}
