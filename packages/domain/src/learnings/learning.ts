import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { type Contradiction, notBefore, notInFuture } from '../initiatives/contradiction.ts';
import { DepartmentRef, Id, InitiativeKey, Name, Prose } from '../initiatives/identifiers.ts';

/** What it came from: something tried on purpose, something that went wrong, or the end of an initiative. */
export const LearningOrigin = z.enum(['experiment', 'failure', 'stop']).meta({ id: 'LearningOrigin' });
export type LearningOrigin = z.infer<typeof LearningOrigin>;

/** What an initiative taught, so that others need not learn it again. */
export const Learning = z
  .object({
    id: Id,
    initiative: z.object({ key: InitiativeKey, name: z.string() }),
    date: IsoDate,
    department: DepartmentRef.nullable(),
    origin: LearningOrigin,
    title: z.string(),
    hypothesis: z.string().nullable(),
    result: z.string().nullable(),
    lesson: z.string(),
    /** The other initiatives that link it, and since when. */
    reusedBy: z.array(z.object({ key: InitiativeKey, name: z.string(), linkedOn: IsoDate })),
  })
  .meta({ id: 'Learning' });
export type Learning = z.infer<typeof Learning>;

export const NewLearning = z
  .object({
    date: IsoDate,
    departmentId: Id.nullable().default(null),
    origin: LearningOrigin,
    title: Name,
    hypothesis: Prose.nullable().default(null),
    result: Prose.nullable().default(null),
    lesson: Prose,
  })
  .meta({ id: 'NewLearning' });
export type NewLearning = z.infer<typeof NewLearning>;

/** Links a learning of another initiative that this one re-uses. */
export const LearningReuse = z.object({ learningId: Id, linkedOn: IsoDate.nullable().default(null) }).meta({
  id: 'LearningReuse',
});
export type LearningReuse = z.infer<typeof LearningReuse>;

/** Something learned on a day that has not come yet. */
export const learningContradictions = (learning: { date: IsoDate }, today: IsoDate, at = '#'): Contradiction[] =>
  notInFuture({ field: 'date', label: 'The day of the learning', date: learning.date }, today, at);

/** A learning that is linked on a day that has not come, or before it was made. */
export function reuseContradictions(
  { linkedOn }: Pick<LearningReuse, 'linkedOn'>,
  learning: { date: IsoDate },
  today: IsoDate,
  at = '#',
): Contradiction[] {
  const link = { field: 'linkedOn', label: 'The day of the link', date: linkedOn ?? today };
  return [
    ...notInFuture(link, today, at),
    ...notBefore(link, { field: 'date', label: 'the learning itself', date: learning.date }, at),
  ];
}
