// Refusals of what cannot be true together, with both facts named.
import { type Contradiction, type DepartmentRef, dateInWords } from '@flightpath/domain';
import { problem } from './problems.ts';

interface Period {
  from: string | null;
  to: string | null;
}

/** 422 with every contradiction at its field; nothing when there is none. */
export function refuseContradictions(found: Contradiction[]): void {
  const [first] = found;
  if (first) throw problem('invalid-input', { detail: first.detail, errors: found });
}

/** 409: what is given clashes with another record. `detail` names both; `pointer` is the field to correct. */
export function conflict(pointer: string, detail: string) {
  return problem('conflict', { detail, errors: [{ pointer, detail }] });
}

/** 409 when the department is none that the initiative affects: nobody there can carry or report anything. */
export function refuseUnaffected(departmentId: string, affected: readonly DepartmentRef[]): void {
  if (affected.some(({ id }) => id === departmentId)) return;
  const names = affected.map(({ name }) => name).join(', ') || 'none yet';
  throw conflict(
    '#/departmentId',
    `The initiative does not affect this department; the affected ones are: ${names}. Add it to them first.`,
  );
}

/** Whether the two have a day in common; a missing `from` is always, a missing `to` is open. */
export const overlap = (one: Period, other: Period): boolean => startsBy(one, other.to) && startsBy(other, one.to);

const startsBy = ({ from }: Period, day: string | null): boolean => from === null || day === null || from <= day;

/** "since always", "since 2026-03-02", "from 2026-03-02 to 2026-05-01": a period inside a sentence. */
export function periodInWords({ from, to }: Period): string {
  if (from === null) return to === null ? 'since always' : `until ${dateInWords(to)}`;
  return to === null ? `since ${dateInWords(from)}` : `from ${dateInWords(from)} to ${dateInWords(to)}`;
}
