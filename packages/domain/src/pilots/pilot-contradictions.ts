import type { IsoDate } from '../calendar/calendar.ts';
import { type Contradiction, notBefore } from '../initiatives/contradiction.ts';
import type { PilotOutcome } from './pilot.ts';

/** A pilot as it would stand after the change; what a form does not ask for is left out. */
export interface PilotDates {
  startedOn?: IsoDate | null;
  plannedEndOn?: IsoDate | null;
  endedOn?: IsoDate | null;
  outcome?: PilotOutcome;
}

/** An end or a planned end before the start, and an end without its outcome or the other way round. */
export function pilotContradictions(pilot: PilotDates, at = '#'): Contradiction[] {
  const { startedOn, plannedEndOn, endedOn, outcome = 'running' } = pilot;
  const start = { field: 'startedOn', label: 'its start', date: startedOn };
  const found = [
    ...notBefore({ field: 'plannedEndOn', label: 'The planned end of the pilot', date: plannedEndOn }, start, at),
    ...notBefore({ field: 'endedOn', label: 'The end of the pilot', date: endedOn }, start, at),
  ];
  if (endedOn && outcome === 'running') {
    found.push({
      pointer: `${at}/outcome`,
      detail:
        'The pilot has an end but its outcome is still "running": say whether it succeeded, failed or was inconclusive.',
    });
  }
  if (!endedOn && outcome !== 'running') {
    found.push({
      pointer: `${at}/endedOn`,
      detail: `The outcome is "${outcome}" but the day the pilot ended is missing.`,
    });
  }
  return found;
}
