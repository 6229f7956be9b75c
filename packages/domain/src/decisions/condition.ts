import { z } from 'zod';
import { addDays, IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import { type Contradiction, notBefore, notInFuture } from '../initiatives/contradiction.ts';
import { Id, PersonRef, Prose } from '../initiatives/identifiers.ts';

/** So many criteria may be left open at most. */
export const MAX_CONDITIONS = 3;
/** A condition is due at the latest this many days after the decision. */
export const MAX_CONDITION_DAYS = 90;

const CriterionId = z.string().trim().min(1).max(60);

/** What an `advance-with-conditions` still asks for: one unmet criterion of the gate, by somebody, until some day. */
export const Condition = z
  .object({
    id: Id,
    criterionId: CriterionId,
    text: z.string(),
    owner: PersonRef,
    dueOn: IsoDate,
    /** `null`: still open. */
    metOn: IsoDate.nullable(),
  })
  .meta({ id: 'Condition' });
export type Condition = z.infer<typeof Condition>;

export const NewCondition = z
  .object({ criterionId: CriterionId, text: Prose, ownerId: Id, dueOn: IsoDate })
  .meta({ id: 'NewCondition' });
export type NewCondition = z.infer<typeof NewCondition>;

/** Says that a condition is met, or (`null`) that it is not after all. */
export const ConditionChanges = z.object({ metOn: IsoDate.nullable().optional() }).meta({ id: 'ConditionChanges' });
export type ConditionChanges = z.infer<typeof ConditionChanges>;

/** A condition due before the decision, or too long after it. */
export function dueDateContradictions(
  { dueOn }: Pick<NewCondition, 'dueOn'>,
  decidedOn: IsoDate,
  at = '#',
): Contradiction[] {
  const limit = addDays(decidedOn, MAX_CONDITION_DAYS);
  if (dueOn > limit) {
    const most = `A condition is due at most ${MAX_CONDITION_DAYS} days after the decision, so by ${dateInWords(limit)}`;
    return [{ pointer: `${at}/dueOn`, detail: `${most}; this one would be due on ${dateInWords(dueOn)}.` }];
  }
  return notBefore(
    { field: 'dueOn', label: 'The day the condition is due', date: dueOn },
    { field: 'date', label: 'the decision', date: decidedOn },
    at,
  );
}

/** A condition met before it was made, or on a day that has not come yet. */
export const conditionContradictions = (
  { metOn }: Pick<Condition, 'metOn'>,
  decidedOn: IsoDate,
  today: IsoDate,
): Contradiction[] => {
  const met = { field: 'metOn', label: 'The day the condition was met', date: metOn };
  return [...notInFuture(met, today), ...notBefore(met, { field: 'date', label: 'the decision', date: decidedOn })];
};
