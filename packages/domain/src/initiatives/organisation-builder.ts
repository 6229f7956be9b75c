// An invented organisation for tests: its departments and people.
import type { DepartmentFact, PersonFact } from './facts.ts';

const department = (id: string, name: string, parentId: string | null = null): DepartmentFact => ({
  id,
  name,
  parentId,
});

/** Claims (with Intake below it), Finance and IT (with Data below it). */
export const DEPARTMENTS: DepartmentFact[] = [
  department('claims', 'Claims'),
  department('intake', 'Claims Intake', 'claims'),
  department('finance', 'Finance'),
  department('it', 'IT'),
  department('data', 'Data', 'it'),
];

const person = (id: string, name: string, departmentId: string | null): PersonFact => ({
  id,
  name,
  departmentId,
  archetype: null,
  leftOn: null,
});

/** Ann, Amir and Ada work in Claims, Ben and Bea in Finance, Ivo in IT, Noa in no department. */
export const PEOPLE: PersonFact[] = [
  person('ann', 'Ann Lee', 'claims'),
  person('amir', 'Amir Khan', 'claims'),
  person('ada', 'Ada Moss', 'intake'),
  person('ben', 'Ben Ode', 'finance'),
  person('bea', 'Bea Sato', 'finance'),
  person('ivo', 'Ivo Petrov', 'it'),
  person('noa', 'Noa Blum', null),
];

/** The organisation's people, with `leftOn` for those who leave: `peopleWhere({ ann: '2026-04-01' })`. */
export const peopleWhere = (leftOn: Record<string, string>): PersonFact[] =>
  PEOPLE.map((one) => ({ ...one, leftOn: leftOn[one.id] ?? null }));
