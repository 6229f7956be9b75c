import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { type Contradiction, notInFuture } from '../initiatives/contradiction.ts';
import { DepartmentRef, Id, Prose } from '../initiatives/identifiers.ts';
import { ValueAnchor } from '../initiatives/phase.ts';

/** One version of the shared articulation of the value. The highest version of a department is the current one. */
export const Narrative = z
  .object({
    id: Id,
    version: z.int(),
    /** Empty: with this version the narrative was taken away. */
    text: z.string(),
    /** `null`: the main one. */
    department: DepartmentRef.nullable(),
    anchor: ValueAnchor.nullable(),
    writtenOn: IsoDate,
    /** The last day on which it was said that it still holds. */
    confirmedOn: IsoDate.nullable(),
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Narrative' });
export type Narrative = z.infer<typeof Narrative>;

/** A new version, of the main narrative or of a department's. */
export const NewNarrative = z
  .object({
    text: Prose,
    departmentId: Id.nullable().default(null),
    anchor: ValueAnchor.nullable().default(null),
    /** Today, when it is left out. */
    writtenOn: IsoDate.nullable().default(null),
  })
  .meta({ id: 'NewNarrative' });
export type NewNarrative = z.infer<typeof NewNarrative>;

/** A narrative that was written on a day that has not come yet. */
export const narrativeContradictions = (
  { writtenOn }: Pick<NewNarrative, 'writtenOn'>,
  today: IsoDate,
  at = '#',
): Contradiction[] => notInFuture({ field: 'writtenOn', label: 'The day of writing', date: writtenOn }, today, at);
