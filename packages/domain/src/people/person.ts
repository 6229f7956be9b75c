import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { DepartmentRef, Id, Name } from '../initiatives/identifiers.ts';

/** A leadership archetype: `assembler`, or a name of the tenant's own. */
export const Archetype = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .meta({ id: 'Archetype', examples: ['assembler'] });

/** A person of the tenant's directory. A login is a different thing and may be absent. */
export const Person = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string().nullable(),
    department: DepartmentRef.nullable(),
    archetype: z.string().nullable(),
    /** The first day away; `null` while they are here. */
    leftOn: IsoDate.nullable(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

export const NewPerson = z
  .object({
    name: Name,
    email: z.email().nullable().default(null),
    departmentId: Id.nullable().default(null),
    archetype: Archetype.nullable().default(null),
    leftOn: IsoDate.nullable().default(null),
  })
  .meta({ id: 'NewPerson' });
export type NewPerson = z.infer<typeof NewPerson>;

export const PersonChanges = z
  .object({
    name: Name.optional(),
    email: z.email().nullable().optional(),
    departmentId: Id.nullable().optional(),
    archetype: Archetype.nullable().optional(),
    leftOn: IsoDate.nullable().optional(),
  })
  .meta({ id: 'PersonChanges' });
export type PersonChanges = z.infer<typeof PersonChanges>;
