import type { IsoDate } from '../calendar/calendar.ts';
import { departmentsAbove } from '../departments/department-tree.ts';
import type { Directory } from './directory.ts';
import type { DepartmentFact, InitiativeFacts, PersonFact } from './facts.ts';
import type { NewInitiative } from './initiative.ts';

/** The departments that a new initiative affects: those named, and always those its pilot runs in. */
export const affectedByNewInitiative = (input: NewInitiative): string[] => [
  ...new Set([...input.affectedDepartmentIds, ...(input.pilot?.departmentIds ?? [])]),
];

function namedPeople(input: NewInitiative, directory: Directory): PersonFact[] {
  const named = new Set([input.ownerId, input.nextPhaseOwnerId, ...input.sponsors.map((sponsor) => sponsor.personId)]);
  return directory.people.filter((person) => named.has(person.id));
}

function namedDepartments(input: NewInitiative, people: PersonFact[], directory: Directory): DepartmentFact[] {
  const named = [
    input.homeDepartmentId,
    ...affectedByNewInitiative(input),
    ...input.indicators.map((indicator) => indicator.departmentId),
    ...people.map((person) => person.departmentId),
  ].filter((id) => id !== null);
  const wanted = new Set(named.flatMap((id) => [id, ...departmentsAbove(id, directory.departments)]));
  return directory.departments.filter((department) => wanted.has(department.id));
}

/**
 * The facts that registering `input` on `today` would record. Ids of records that do not exist yet are made up
 * (`new-sponsor-0`); nothing in a judgement depends on them.
 */
export function factsOfNewInitiative(input: NewInitiative, directory: Directory, today: IsoDate): InitiativeFacts {
  const people = namedPeople(input, directory);
  return {
    id: 'new-initiative',
    key: 'INI-0',
    externalId: input.externalId,
    name: input.name,
    summary: input.summary,
    homeDepartmentId: input.homeDepartmentId,
    phase: input.phase,
    phaseEnteredOn: input.phaseEnteredOn,
    pastStays: [],
    state: input.state,
    pauses: [],
    registeredOn: input.registeredOn ?? today,
    mainAnchor: input.mainAnchor,
    reportingCadence: input.reportingCadence,
    gatePlannedOn: input.gatePlannedOn,
    communicationPlan: input.communicationPlan,
    decisionRights: input.decisionRights,
    escalationPath: input.escalationPath,
    ownerId: input.ownerId,
    nextPhaseOwnerId: input.nextPhaseOwnerId,
    pilots: input.pilot ? [{ ...input.pilot, number: 1, endedOn: null, outcome: 'running' }] : [],
    affectedDepartmentIds: affectedByNewInitiative(input),
    sponsors: input.sponsors.map((sponsor, index) => ({
      ...sponsor,
      id: `new-sponsor-${index}`,
      lastCheckInOn: null,
    })),
    champions: [],
    team: [],
    fundingLines: input.fundingLines.map((line, index) => ({
      ...line,
      id: `new-funding-line-${index}`,
      reinvestsMeasurementId: null,
    })),
    reinvestments: [],
    indicators: input.indicators.map(({ ownerId: _ownerId, ...indicator }, index) => ({
      ...indicator,
      id: `new-indicator-${index}`,
      leadingIndicatorIds: [],
      retiredOn: null,
      createdOn: today,
      measurements: [],
      lastValidated: null,
    })),
    evidence: [],
    statusUpdates: [],
    decisions: [],
    narratives: [],
    learnings: [],
    ideas: [],
    lastToldOn: null,
    lastActivityOn: null,
    everRecorded: [],
    people,
    departments: namedDepartments(input, people, directory),
  };
}
