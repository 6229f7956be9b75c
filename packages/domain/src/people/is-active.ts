import { addDays, type IsoDate } from '../calendar/calendar.ts';
import type { Period, PersonFact } from '../initiatives/facts.ts';

type People = readonly PersonFact[];

export const personOf = (id: string, people: People): PersonFact | undefined =>
  people.find((person) => person.id === id);

/** The name a finding uses; a person who is missing from the facts is still somebody. */
export const personName = (id: string, people: People): string => personOf(id, people)?.name ?? 'Somebody';

/** Whether the person's first day away has come. */
export const hasLeft = (id: string, people: People, today: IsoDate): boolean => {
  const leftOn = personOf(id, people)?.leftOn;
  return leftOn != null && leftOn <= today;
};

/** Whether the record had begun by `today`; it may have ended since. */
export const hasBegun = (period: Period, today: IsoDate): boolean => period.from === null || period.from <= today;

/** from <= today <= to, and the person has not left. A missing `from` is always, a missing `to` is open. */
export const isActive = (period: Period & { personId: string }, people: People, today: IsoDate): boolean =>
  hasBegun(period, today) && (period.to === null || today <= period.to) && !hasLeft(period.personId, people, today);

/** The day from which the person no longer holds the role: the day after `to`, or the first day away. */
export function endedOn(period: Period & { personId: string }, people: People, today: IsoDate): IsoDate | null {
  const leftOn = personOf(period.personId, people)?.leftOn ?? null;
  const ends = [period.to === null ? null : addDays(period.to, 1), leftOn].filter(
    (date) => date !== null && date <= today,
  );
  return ends.sort()[0] ?? null;
}

/** The days on which `isActive` could change its answer. */
export const activityTurns = (period: Period & { personId: string }, people: People): (IsoDate | null)[] => [
  period.from,
  period.to === null ? null : addDays(period.to, 1),
  personOf(period.personId, people)?.leftOn ?? null,
];
