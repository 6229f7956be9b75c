// Who stands for an initiative in each affected department on one day.
import type { IsoDate } from '../calendar/calendar.ts';
import { departmentsWithoutChampion } from '../champions/departments-without-champion.ts';
import { departmentsAbove } from '../departments/department-tree.ts';
import { evidenceTurns } from '../evidence/valid-evidence.ts';
import { compareText } from '../flags/sentences.ts';
import { adoptingDepartmentIds, isTrained } from '../indicators/adoption.ts';
import { measurementTurns } from '../indicators/progress.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { activityTurns, personOf } from '../people/is-active.ts';
import { activeSponsors } from '../sponsors/active-sponsors.ts';
import type { EntryCoverage } from './portfolio-entry.ts';

/**
 * By affected department, sorted by id. A sponsor stands for their own department and those below it: a head of IT
 * speaks for its data team, the data team does not speak for IT. The other three are the department's own.
 */
export function entryCoverage(facts: InitiativeFacts, today: IsoDate): EntryCoverage[] {
  const sponsoring = new Set(
    activeSponsors(facts, today).map(({ personId }) => personOf(personId, facts.people)?.departmentId ?? null),
  );
  const withoutChampion = new Set(departmentsWithoutChampion(facts, today));
  const adopting = new Set(adoptingDepartmentIds(facts.indicators, today));
  return [...new Set(facts.affectedDepartmentIds)].sort(compareText).map((departmentId) => ({
    departmentId,
    hasSponsor: [departmentId, ...departmentsAbove(departmentId, facts.departments)].some((id) => sponsoring.has(id)),
    hasChampion: !withoutChampion.has(departmentId),
    isTrained: isTrained(departmentId, facts.evidence, today),
    isAdopting: adopting.has(departmentId),
  }));
}

/** The days on which `entryCoverage` could answer otherwise with the same facts. */
export const coverageTurns = (facts: InitiativeFacts): (IsoDate | null)[] => [
  ...[...facts.sponsors, ...facts.champions].flatMap((one) => activityTurns(one, facts.people)),
  ...evidenceTurns(facts.evidence, 'training'),
  ...measurementTurns(facts.indicators.filter(({ measures }) => measures === 'adoption')),
];
