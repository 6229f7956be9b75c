import type { PilotFact } from '../initiatives/facts.ts';

/** The pilot the rules look at: the one with the highest number; `null` when none is recorded. */
export function newestPilot(pilots: readonly PilotFact[]): PilotFact | null {
  let newest: PilotFact | null = null;
  for (const pilot of pilots) if (newest === null || pilot.number > newest.number) newest = pilot;
  return newest;
}
