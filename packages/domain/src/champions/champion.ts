import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { DepartmentRef, Id, PersonRef } from '../initiatives/identifiers.ts';

/** A person who carries the change in one affected department. */
export const Champion = z
  .object({
    id: Id,
    person: PersonRef,
    department: DepartmentRef,
    from: IsoDate.nullable(),
    to: IsoDate.nullable(),
    isActive: z.boolean(),
  })
  .meta({ id: 'Champion' });
export type Champion = z.infer<typeof Champion>;

export const NewChampion = z
  .object({
    personId: Id,
    departmentId: Id,
    from: IsoDate.nullable().default(null),
    to: IsoDate.nullable().default(null),
  })
  .meta({ id: 'NewChampion' });
export type NewChampion = z.infer<typeof NewChampion>;

export const ChampionChanges = z
  .object({ from: IsoDate.nullable().optional(), to: IsoDate.nullable().optional() })
  .meta({ id: 'ChampionChanges' });
export type ChampionChanges = z.infer<typeof ChampionChanges>;
