import type { IsoDate } from '../calendar/calendar.ts';
import type { DecisionFact } from '../initiatives/facts.ts';

/** The last decision dated today or before; of two on one date the later recorded. `null`: none yet. */
export function newestDecision(decisions: readonly DecisionFact[], today: IsoDate): DecisionFact | null {
  let newest: DecisionFact | null = null;
  for (const decision of decisions) {
    if (decision.date <= today && (newest === null || decision.date >= newest.date)) newest = decision;
  }
  return newest;
}
