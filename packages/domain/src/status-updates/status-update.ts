import { z } from 'zod';
import { Instant, IsoDate } from '../calendar/calendar.ts';
import { DepartmentRef, Id, PersonRef, Prose } from '../initiatives/identifiers.ts';

export const StatedHealth = z.enum(['on-track', 'at-risk', 'off-track']).meta({ id: 'StatedHealth' });
export type StatedHealth = z.infer<typeof StatedHealth>;

/** What the owner, or a champion for their department, says of a period. Never overwritten. */
export const StatusUpdate = z
  .object({
    id: Id,
    postedOn: IsoDate,
    postedAt: Instant,
    author: PersonRef.nullable(),
    /** `null`: by the owner, for the whole. */
    department: DepartmentRef.nullable(),
    periodFrom: IsoDate.nullable(),
    periodTo: IsoDate,
    health: StatedHealth,
    summary: z.string(),
    nextStep: z.string().nullable(),
    blockers: z.string().nullable(),
    learned: z.string().nullable(),
  })
  .meta({ id: 'StatusUpdate' });
export type StatusUpdate = z.infer<typeof StatusUpdate>;

export const NewStatusUpdate = z
  .object({
    departmentId: Id.nullable().default(null),
    periodFrom: IsoDate.nullable().default(null),
    /** Today, when it is left out. */
    periodTo: IsoDate.nullable().default(null),
    health: StatedHealth,
    summary: Prose,
    nextStep: Prose.nullable().default(null),
    blockers: Prose.nullable().default(null),
    learned: Prose.nullable().default(null),
  })
  .meta({ id: 'NewStatusUpdate' });
export type NewStatusUpdate = z.infer<typeof NewStatusUpdate>;
