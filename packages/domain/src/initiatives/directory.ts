import type { DepartmentFact, PersonFact } from './facts.ts';

/** All people and departments of a tenant, as facts. */
export interface Directory {
  people: readonly PersonFact[];
  departments: readonly DepartmentFact[];
}
