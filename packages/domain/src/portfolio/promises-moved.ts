import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import type { FactField } from '../flags/fact-field.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';

/** A date that somebody promised and that a change moved later. */
export const MovedPromise = z
  .object({
    /** Where it is recorded, as findings point to it. */
    field: z.string(),
    /** `Planned end of pilot 2`, `Target date of Weekly users`. */
    label: z.string(),
    from: IsoDate,
    to: IsoDate,
  })
  .meta({ id: 'MovedPromise' });
export type MovedPromise = z.infer<typeof MovedPromise>;

interface PromisedDate {
  /** The same before and after a change. */
  id: string;
  field: FactField;
  label: string;
  date: IsoDate | null;
}

const promise = (id: string, field: FactField, label: string, date: IsoDate | null): PromisedDate => ({
  id,
  field,
  label,
  date,
});

const promisesOf = ({ gatePlannedOn, pilots, indicators, decisions }: InitiativeFacts): PromisedDate[] => [
  promise('gate', 'gatePlannedOn', 'Gate', gatePlannedOn),
  ...pilots.map(({ number, plannedEndOn }) =>
    promise(`pilot ${number}`, 'pilot.plannedEndOn', `Planned end of pilot ${number}`, plannedEndOn),
  ),
  ...indicators.map(({ id, name, targetDate }) =>
    promise(`indicator ${id}`, 'indicators', `Target date of ${name}`, targetDate),
  ),
  ...decisions
    .flatMap(({ conditions }) => conditions)
    .map(({ id, text, dueOn }) => promise(`condition ${id}`, 'conditions', `Condition: ${text}`, dueOn)),
];

/**
 * The promised dates that a change moved later, by the name they have now: planned ends of pilots, the gate plan, target
 * dates and due dates of conditions. A date that is new, gone or earlier than before is not among them.
 */
export function promisesMoved(before: InitiativeFacts, after: InitiativeFacts): MovedPromise[] {
  const was = new Map(promisesOf(before).map(({ id, date }) => [id, date]));
  return promisesOf(after).flatMap(({ id, field, label, date: to }) => {
    const from = was.get(id) ?? null;
    return from !== null && to !== null && to > from ? [{ field, label, from, to }] : [];
  });
}

/** Of the moves, those that took a promise of the period (both days included) out of it. */
export const promisesMovedOut = (moved: readonly MovedPromise[], from: IsoDate, to: IsoDate): MovedPromise[] =>
  moved.filter((one) => from <= one.from && one.from <= to && one.to > to);
