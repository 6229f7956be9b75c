import type { DepartmentFact } from '../initiatives/facts.ts';

type Departments = readonly DepartmentFact[];

/** The name a finding uses. */
export const departmentName = (id: string, departments: Departments): string =>
  departments.find((department) => department.id === id)?.name ?? 'an unnamed department';

/** The departments above `id`, nearest first. Ends even where bad data makes the tree a circle. */
export function departmentsAbove(id: string, departments: Departments): string[] {
  const above: string[] = [];
  let parent = departments.find((department) => department.id === id)?.parentId ?? null;
  while (parent !== null && parent !== id && !above.includes(parent)) {
    above.push(parent);
    const next: string | null = departments.find((department) => department.id === parent)?.parentId ?? null;
    parent = next;
  }
  return above;
}

/**
 * The departments of `ids` that count as different ones: two on one line of the tree count once (the lower one
 * stands for both), siblings are two. Sorted by id.
 */
export function distinctLines(ids: Iterable<string>, departments: Departments): string[] {
  const unique = [...new Set(ids)];
  if (unique.length < 2) return unique;
  const covered = new Set(unique.flatMap((id) => departmentsAbove(id, departments)));
  return unique.filter((id) => !covered.has(id)).sort();
}
