import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { type Contradiction, notInFuture } from '../initiatives/contradiction.ts';
import { DepartmentRef, Id, InitiativeKey, Name, PersonRef, Prose } from '../initiatives/identifiers.ts';

const InitiativeRef = z.object({ key: InitiativeKey, name: z.string() });

/** A use that somebody thought of. It may build on an initiative, and may become one. */
export const Idea = z
  .object({
    id: Id,
    date: IsoDate,
    title: z.string(),
    description: z.string().nullable(),
    person: PersonRef,
    department: DepartmentRef,
    /** Somebody had called for ideas; organic ones are unprompted. */
    isPrompted: z.boolean(),
    buildsOn: InitiativeRef.nullable(),
    /** The initiative that came of it. */
    became: InitiativeRef.nullable(),
  })
  .meta({ id: 'Idea' });
export type Idea = z.infer<typeof Idea>;

export const NewIdea = z
  .object({
    date: IsoDate,
    title: Name,
    description: Prose.nullable().default(null),
    personId: Id,
    /** The person's department, when it is left out. */
    departmentId: Id.nullable().default(null),
    isPrompted: z.boolean().default(false),
    buildsOnKey: InitiativeKey.nullable().default(null),
  })
  .meta({ id: 'NewIdea' });
export type NewIdea = z.infer<typeof NewIdea>;

/** What came of it, or a better description. */
export const IdeaChanges = z
  .object({
    title: Name.optional(),
    description: Prose.nullable().optional(),
    isPrompted: z.boolean().optional(),
    buildsOnKey: InitiativeKey.nullable().optional(),
    becameKey: InitiativeKey.nullable().optional(),
  })
  .meta({ id: 'IdeaChanges' });
export type IdeaChanges = z.infer<typeof IdeaChanges>;

/** An idea of a day that has not come, and one that became the very initiative it builds on. */
export function ideaContradictions(
  { date, buildsOnKey, becameKey }: { date: IsoDate; buildsOnKey: string | null; becameKey?: string | null },
  today: IsoDate,
  at = '#',
): Contradiction[] {
  const found = notInFuture({ field: 'date', label: 'The day of the idea', date }, today, at);
  if (buildsOnKey !== null && buildsOnKey === becameKey) {
    const detail = `The idea builds on ${buildsOnKey}, so it did not become ${becameKey}: it became another initiative, or none yet.`;
    found.push({ pointer: `${at}/becameKey`, detail });
  }
  return found;
}
