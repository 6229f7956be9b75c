import type { PilotFact } from '../initiatives/facts.ts';
import type { ImportableFacts } from './apply-imported.ts';
import type { ImportRowChange } from './import.ts';

/** Names for the ids in facts, as far as they are known. */
export interface NamesOfIds {
  department: (id: string) => string;
  person: (id: string) => string;
}

type FieldChange = ImportRowChange['fields'][number];

const SHOWN = 160;

function pilotLines(pilot: PilotFact | undefined, names: NamesOfIds): Record<string, string | null> {
  return {
    'Pilot 1': pilot ? 'recorded' : null,
    'Hypothesis of pilot 1': pilot?.hypothesis ?? null,
    'Team size of pilot 1': pilot?.teamSize?.toString() ?? null,
    'Departments of pilot 1': listed(pilot?.departmentIds ?? [], names.department),
    'Start of pilot 1': pilot?.startedOn ?? null,
    'Planned end of pilot 1': pilot?.plannedEndOn ?? null,
    'End of pilot 1': pilot?.endedOn ?? null,
    'Outcome of pilot 1': pilot?.outcome ?? null,
  };
}

function listed(ids: string[], name: (id: string) => string): string | null {
  return ids.length > 0 ? ids.map(name).join('; ') : null;
}

function lines(facts: ImportableFacts, names: NamesOfIds): Record<string, string | null> {
  const executives = facts.sponsors.filter((sponsor) => sponsor.kind === 'executive').map(({ personId }) => personId);
  return {
    Name: facts.name,
    Summary: facts.summary,
    'Home department': facts.homeDepartmentId && names.department(facts.homeDepartmentId),
    Phase: facts.phase,
    'In its phase since': facts.phaseEnteredOn,
    State: facts.state,
    'Registered on': facts.registeredOn,
    'Main value anchor': facts.mainAnchor,
    'Reporting cadence': facts.reportingCadence,
    Owner: facts.ownerId && names.person(facts.ownerId),
    'Executive sponsors': listed(executives, names.person),
    'Affected departments': listed(facts.affectedDepartmentIds, names.department),
    ...pilotLines(
      facts.pilots.find((pilot) => pilot.number === 1),
      names,
    ),
  };
}

/** What differs between two states of one initiative, in words, in a fixed order; empty when nothing does. */
export function importedChanges(before: ImportableFacts, after: ImportableFacts, names: NamesOfIds): FieldChange[] {
  const old = lines(before, names);
  return Object.entries(lines(after, names))
    .filter(([label, value]) => value !== old[label])
    .map(([label, value]) => ({ label, before: cut(old[label] ?? null), after: cut(value) }));
}

function cut(text: string | null): string | null {
  return text !== null && text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
