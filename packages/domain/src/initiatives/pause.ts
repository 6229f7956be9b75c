import { z } from 'zod';
import { addDays, daysBetween, IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import { type Contradiction, notBefore } from './contradiction.ts';
import type { InitiativeFacts, PauseFact } from './facts.ts';
import { Id, Prose } from './identifiers.ts';
import type { InitiativeState } from './phase.ts';

/** A pause ends at the latest this many days after it began. */
export const MAX_PAUSE_DAYS = 90;

/** A time in which an initiative rested, or rests. */
export const Pause = z
  .object({
    id: Id,
    from: IsoDate,
    /** The first day on which it goes on again. */
    resumeOn: IsoDate,
    reason: z.string(),
    /** It rests today. */
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Pause' });
export type Pause = z.infer<typeof Pause>;

/** Puts an initiative to rest until the day before `resumeOn`. */
export const NewPause = z.object({ reason: Prose, resumeOn: IsoDate }).meta({ id: 'NewPause' });
export type NewPause = z.infer<typeof NewPause>;

/** A day to resume on that has come already, or lies too far ahead. */
export function pauseContradictions({ resumeOn }: Pick<NewPause, 'resumeOn'>, today: IsoDate): Contradiction[] {
  const limit = addDays(today, MAX_PAUSE_DAYS);
  if (resumeOn > limit) {
    const detail = `A pause lasts at most ${MAX_PAUSE_DAYS} days, so until ${dateInWords(limit)}; this one would end on ${dateInWords(resumeOn)}.`;
    return [{ pointer: '#/resumeOn', detail }];
  }
  return notBefore(
    { field: 'resumeOn', label: 'The day to resume on', date: resumeOn },
    { field: 'today', label: 'tomorrow', date: addDays(today, 1) },
  );
}

/** The state on a day: a pause is over on its `resumeOn`, whether or not somebody has said so. */
export function stateOn({ state, pauses }: Pick<InitiativeFacts, 'state' | 'pauses'>, today: IsoDate): InitiativeState {
  if (state !== 'paused') return state;
  return resumesOn(pauses, today) === null && pauses.length > 0 ? 'active' : 'paused';
}

/** The day on which the pause that is going on ends; `null`: none is going on. */
export function resumesOn(pauses: readonly PauseFact[], today: IsoDate): IsoDate | null {
  const current = pauses.filter(({ from, resumeOn }) => from <= today && today < resumeOn);
  return (
    current
      .map(({ resumeOn }) => resumeOn)
      .sort()
      .at(-1) ?? null
  );
}

/** The last day on which a pause ended; `null`: none has. Cadences start anew on it. */
export function resumedOn(pauses: readonly PauseFact[], today: IsoDate): IsoDate | null {
  const ended = pauses.filter(({ resumeOn }) => resumeOn <= today);
  return (
    ended
      .map(({ resumeOn }) => resumeOn)
      .sort()
      .at(-1) ?? null
  );
}

/** How many of the days after `from`, up to and with `to`, the initiative was paused. */
export function pausedDays(
  pauses: readonly Pick<PauseFact, 'from' | 'resumeOn'>[],
  from: IsoDate,
  to: IsoDate,
): number {
  let days = 0;
  for (const pause of pauses) {
    const start = pause.from > from ? pause.from : from;
    const end = pause.resumeOn < to ? pause.resumeOn : to;
    if (end > start) days += daysBetween(start, end);
  }
  return days;
}

/** The day on which something is `days` old that began on `from` and does not age while the initiative is paused. */
export function dayOfAge(pauses: readonly PauseFact[], from: IsoDate, days: number): IsoDate {
  let day = addDays(from, days);
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (pause.from >= day || pause.resumeOn <= from) continue;
    day = addDays(day, daysBetween(pause.from > from ? pause.from : from, pause.resumeOn));
  }
  return day;
}
