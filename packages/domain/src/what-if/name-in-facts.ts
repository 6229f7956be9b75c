import { departmentsAbove } from '../departments/department-tree.ts';
import { compareText } from '../flags/sentences.ts';
import type { Directory } from '../initiatives/directory.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';

/** The ids that a change of the facts names. */
export interface NamedIds {
  personIds: readonly (string | null | undefined)[];
  departmentIds: readonly (string | null)[];
}

/** `known` and those of `all` with an id in `ids`, by id; `known` itself when there is nothing to add. */
function withMissing<Item extends { id: string }>(
  known: Item[],
  all: readonly Item[],
  ids: ReadonlySet<string>,
): Item[] {
  const missing = all.filter(({ id }) => ids.has(id) && !known.some((item) => item.id === id));
  return missing.length === 0 ? known : [...known, ...missing].sort((a, b) => compareText(a.id, b.id));
}

/**
 * The facts with the people and departments that a change names, their departments and those above, so that a finding
 * can call them by name. Who is already there stays as they are.
 */
export function nameInFacts(facts: InitiativeFacts, named: NamedIds, directory: Directory): InitiativeFacts {
  const personIds = new Set(named.personIds.filter((id) => id != null));
  const people = withMissing(facts.people, directory.people, personIds);
  const lowest = [
    ...named.departmentIds,
    ...people.filter(({ id }) => personIds.has(id)).map(({ departmentId }) => departmentId),
  ].filter((id) => id !== null);
  const ids = new Set(lowest.flatMap((id) => [id, ...departmentsAbove(id, directory.departments)]));
  const departments = withMissing(facts.departments, directory.departments, ids);
  return people === facts.people && departments === facts.departments ? facts : { ...facts, people, departments };
}
