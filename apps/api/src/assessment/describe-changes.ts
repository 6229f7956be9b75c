// What changed between two facts documents, in words that a reader of the history understands.
import { type DepartmentFact, FACT_FIELDS, type FactChange, type InitiativeFacts } from '@flightpath/domain';
import { describeLists } from './describe-lists.ts';
import { day, departmentName, type NamesOf, personName, words } from './fact-words.ts';

type Describe = (facts: InitiativeFacts) => string | null;

interface Field {
  field: string;
  label: string;
  describe: Describe;
}

/** A record of every plain fact: its name on the screen, and how its value reads. */
const FIELDS: readonly Field[] = [
  { field: 'name', label: 'Name', describe: (facts) => facts.name },
  { field: 'externalId', label: 'External id', describe: (facts) => facts.externalId },
  { field: 'summary', label: 'Summary', describe: (facts) => facts.summary },
  { field: 'homeDepartment', label: 'Department', describe: (facts) => departmentName(facts, facts.homeDepartmentId) },
  { field: 'phase', label: 'Phase', describe: (facts) => words(facts.phase) },
  { field: 'phaseEnteredOn', label: 'In this phase since', describe: (facts) => day(facts.phaseEnteredOn) },
  { field: 'state', label: 'State', describe: (facts) => words(facts.state) },
  { field: 'registeredOn', label: 'Registered on', describe: (facts) => day(facts.registeredOn) },
  { field: 'owner', label: FACT_FIELDS.owner, describe: (facts) => personName(facts, facts.ownerId) },
  {
    field: 'nextPhaseOwner',
    label: FACT_FIELDS.nextPhaseOwner,
    describe: (facts) => personName(facts, facts.nextPhaseOwnerId),
  },
  { field: 'gatePlannedOn', label: FACT_FIELDS.gatePlannedOn, describe: (facts) => day(facts.gatePlannedOn) },
  { field: 'mainAnchor', label: FACT_FIELDS.mainAnchor, describe: (facts) => words(facts.mainAnchor) },
  {
    field: 'reportingCadence',
    label: FACT_FIELDS.reportingCadence,
    describe: (facts) => words(facts.reportingCadence),
  },
  { field: 'communicationPlan', label: 'Communication plan', describe: (facts) => facts.communicationPlan },
  { field: 'decisionRights', label: 'Decision rights', describe: (facts) => facts.decisionRights },
  { field: 'escalationPath', label: 'Escalation path', describe: (facts) => facts.escalationPath },
  { field: 'valueReports', label: 'Last told upward', describe: (facts) => day(facts.lastToldOn) },
  {
    field: 'affectedDepartments',
    label: FACT_FIELDS.affectedDepartments,
    describe: (facts) => departmentNames(facts, facts.affectedDepartmentIds),
  },
];

/**
 * One entry per fact that differs, in the order of the initiative's page; `before` is `null` throughout when nothing
 * was recorded yet. Facts outside the initiative that it reads (a person who left, a department renamed) come last.
 */
export function describeChanges(before: InitiativeFacts | null, after: InitiativeFacts): FactChange[] {
  // Under the names of today, so that renaming a department is told once and not by every record that names it.
  const former = before && { ...before, ...todaysNames(before, after) };
  const plain = FIELDS.map(({ field, label, describe }) => ({
    field,
    label,
    before: former && describe(former),
    after: describe(after),
  })).filter((change) => change.before !== change.after);
  return [...plain, ...describeLists(former, after), ...(before ? describeDirectory(before, after) : [])];
}

function departmentNames(facts: InitiativeFacts, ids: readonly string[]): string | null {
  if (ids.length === 0) return null;
  return ids
    .map((id) => departmentName(facts, id))
    .sort()
    .join(', ');
}

function todaysNames(before: NamesOf, after: NamesOf): NamesOf {
  return {
    people: newestOf(before.people, after.people),
    departments: newestOf(before.departments, after.departments),
  };
}

const newestOf = <Named extends { id: string }>(before: readonly Named[], after: readonly Named[]): Named[] =>
  before.map((one) => after.find(({ id }) => id === one.id) ?? one);

/** Only of those that both documents name: who is new or gone was told by the record that names them. */
function describeDirectory(before: InitiativeFacts, after: InitiativeFacts): FactChange[] {
  const people = after.people.flatMap((person) => {
    const former = before.people.find(({ id }) => id === person.id);
    if (!former) return [];
    const of = (label: string, was: string | null, is: string | null): FactChange[] =>
      was === is ? [] : [{ field: 'people', label: `${person.name}: ${label}`, before: was, after: is }];
    return [
      ...of('name', former.name, person.name),
      ...(former.departmentId === person.departmentId
        ? []
        : of('department', departmentName(before, former.departmentId), departmentName(after, person.departmentId))),
      ...of('archetype', former.archetype, person.archetype),
      ...of('first day away', day(former.leftOn), day(person.leftOn)),
    ];
  });
  const departments = after.departments.flatMap((department): FactChange[] => {
    const former = before.departments.find(({ id }) => id === department.id);
    if (!former || (former.name === department.name && former.parentId === department.parentId)) return [];
    return [
      { field: 'departments', label: 'Department', before: place(before, former), after: place(after, department) },
    ];
  });
  return [...people, ...departments];
}

const place = (facts: NamesOf, { name, parentId }: DepartmentFact): string =>
  parentId === null ? name : `${name}, below ${departmentName(facts, parentId)}`;
