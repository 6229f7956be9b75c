import type { IsoDate } from '../calendar/calendar.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { isActive } from '../people/is-active.ts';

/** The ids of the affected departments in which nobody is an active champion; one in a department above is none. */
export const departmentsWithoutChampion = (
  facts: Pick<InitiativeFacts, 'affectedDepartmentIds' | 'champions' | 'people'>,
  today: IsoDate,
): string[] =>
  [...new Set(facts.affectedDepartmentIds)].filter(
    (departmentId) =>
      !facts.champions.some(
        (champion) => champion.departmentId === departmentId && isActive(champion, facts.people, today),
      ),
  );
