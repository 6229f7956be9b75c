import { addDays, addMonths, earliest, type IsoDate, latest } from '@flightpath/domain';
import type { Supposed } from './what-if-search.ts';

/** The last day that a what-if looks at: two years ahead. */
export const lastDay = (today: IsoDate): IsoDate => addMonths(today, 24);

/** The first day on which a hypothesis shows; `null`: it holds from now on. */
function firstDay(supposed: Supposed): IsoDate | null {
  switch (supposed.kind) {
    case 'person-leaves':
      return supposed.on;
    case 'funding-line-ends':
      return supposed.on && addDays(supposed.on, 1);
    case 'facts': {
      const { addSponsors = [], endSponsors = [], addChampions = [], addEvidence = [], pilotEnd } = supposed.changes;
      return latest(
        pilotEnd?.endedOn,
        ...[...addSponsors, ...addChampions].map(({ from }) => from),
        ...endSponsors.map(({ on }) => addDays(on, 1)),
        ...addEvidence.map(({ date }) => date),
      );
    }
    default:
      return null;
  }
}

/** The day on which all hypotheses have come true, within what can be looked at. */
export function dayToLookAt(suppose: readonly Supposed[], today: IsoDate): IsoDate {
  const day = latest(today, ...suppose.map(firstDay)) ?? today;
  return earliest(day, lastDay(today)) ?? today;
}
