import { z } from 'zod';
import { Id, Name } from '../initiatives/identifiers.ts';

/** A unit of the tenant; units form a tree. */
export const Department = z
  .object({
    id: Id,
    name: z.string(),
    parentId: Id.nullable(),
    /** Initiatives whose home department this is (not those below it). */
    initiativeCount: z.int(),
  })
  .meta({ id: 'Department' });
export type Department = z.infer<typeof Department>;

export const NewDepartment = z
  .object({ name: Name, parentId: Id.nullable().default(null) })
  .meta({ id: 'NewDepartment' });
export type NewDepartment = z.infer<typeof NewDepartment>;

export const DepartmentChanges = z
  .object({ name: Name.optional(), parentId: Id.nullable().optional() })
  .meta({ id: 'DepartmentChanges' });
export type DepartmentChanges = z.infer<typeof DepartmentChanges>;
