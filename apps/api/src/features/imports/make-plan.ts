import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  applyImported,
  blankImportable,
  compileMapping,
  externalIds,
  type Identities,
  type ImportDetection,
  type ImportedFacts,
  type ImportMapping,
  type ImportNote,
  type ImportRow,
  type InitiativeFacts,
  type IsoDate,
  identityOf,
  importedChanges,
  rowToFacts,
} from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { type Ambiguity, Directory } from './directory.ts';
import type { Plan, PlannedRow } from './plan.ts';
import { loadByExternalId, loadDirectory } from './plan-queries.ts';
import { unpackRows } from './reading/packed-table.ts';

/** Rows between two turns of the event loop, and initiatives that are loaded in one statement. */
const PART = 250;

export interface PlanInput {
  packed: Uint8Array;
  detection: ImportDetection;
  mapping: ImportMapping;
  /** The tenant's date. */
  today: IsoDate;
  /** Hold the initiatives that it reads: a commit does, a dry run holds up nobody. */
  isLocked: boolean;
  onProgress: (done: number, total: number) => void;
}

/** What the file does to the register as it is now. Reads only. */
export async function makePlan(tx: TenantTx, input: PlanInput): Promise<Plan> {
  const mapping = compileMapping(
    input.mapping,
    input.detection.columns.map(({ name }) => name),
  );
  const identities = await readIdentities(input.packed, mapping.identity);
  const planner = new Planner(tx, input, new Directory(await loadDirectory(tx), input.today));
  let place = 0;
  let part: { row: ImportRow; externalId: string | null }[] = [];
  for await (const row of unpackRows(input.packed)) {
    part.push({ row, externalId: identities.externalIds[place] ?? null });
    place += 1;
    if (part.length < PART) continue;
    await planner.add(part.map(({ row: one, externalId }) => rowToFacts(one, mapping, externalId, input.today)));
    part = [];
    input.onProgress(place, input.detection.rows);
    await nextTurn();
  }
  await planner.add(part.map(({ row, externalId }) => rowToFacts(row, mapping, externalId, input.today)));
  return planner.plan(identities);
}

async function readIdentities(packed: Uint8Array, columns: number[]): Promise<Identities & { numbers: number[] }> {
  const identities: string[] = [];
  const numbers: number[] = [];
  for await (const { number, cells } of unpackRows(packed)) {
    identities.push(identityOf(cells, columns));
    numbers.push(number);
  }
  return { ...externalIds(identities), numbers };
}

class Planner {
  readonly #tx: TenantTx;
  readonly #input: PlanInput;
  readonly #directory: Directory;
  readonly #rows: PlannedRow[] = [];
  readonly #notes = new Map<ImportNote, number>();

  constructor(tx: TenantTx, input: PlanInput, directory: Directory) {
    this.#tx = tx;
    this.#input = input;
    this.#directory = directory;
  }

  async add(readings: ReturnType<typeof rowToFacts>[]): Promise<void> {
    const ids = readings.flatMap((reading) => (reading.ok ? [reading.facts.externalId] : []));
    const there = await loadByExternalId(this.#tx, ids, this.#input);
    for (const reading of readings) {
      if (reading.ok) this.#rows.push(this.#planned(reading.facts, there.get(reading.facts.externalId) ?? null));
      else {
        const { row = 0, identity = '' } = reading.problems[0] ?? {};
        this.#rows.push({ outcome: 'error', row, identity, problems: reading.problems });
      }
    }
  }

  plan({ repeated, numbers }: Identities & { numbers: number[] }): Plan {
    return {
      rows: this.#rows,
      newDepartments: this.#directory.newDepartments,
      newPeople: this.#directory.newPeople,
      repeated: repeated.map(({ identity, rows }) => ({ identity, rows: rows.map((place) => numbers[place] ?? 0) })),
      notes: this.#notes,
    };
  }

  #planned(said: ImportedFacts, before: InitiativeFacts | null): PlannedRow {
    const found = this.#directory.resolve(said);
    if ('ambiguous' in found) return refused(said, found.ambiguous, this.#input.mapping);
    const { today } = this.#input;
    const base = before ?? newFacts(said, today);
    const context = { today, isNew: before === null, newId: uuidv7 };
    const { facts: after, notes, conflict } = applyImported(base, said, found.refs, context);
    if (conflict !== null) return refused(said, [{ field: null, name: null, reason: conflict }], this.#input.mapping);
    this.#directory.use(found.refs);
    for (const note of notes) this.#notes.set(note, (this.#notes.get(note) ?? 0) + 1);
    const changes = before ? importedChanges(before, after, this.#names) : [];
    const outcome = before === null ? 'create' : changes.length > 0 ? 'update' : 'unchanged';
    const { row, externalId: identity } = said;
    return { outcome, row, identity, initiativeId: base.id, said, before, after: this.#withDirectory(after), changes };
  }

  readonly #names = {
    department: (id: string) => this.#directory.departments.get(id)?.name ?? id,
    person: (id: string) => this.#directory.people.get(id)?.name ?? id,
  };

  /** Facts carry the people and units that they name. */
  #withDirectory(facts: InitiativeFacts): InitiativeFacts {
    const people = new Map(facts.people.map((person) => [person.id, person]));
    const departments = new Map(facts.departments.map((department) => [department.id, department]));
    for (const id of [facts.ownerId, ...facts.sponsors.map(({ personId }) => personId)]) {
      const person = id === null ? undefined : this.#directory.people.get(id);
      if (person) people.set(person.id, person);
    }
    const named = [facts.homeDepartmentId, ...facts.affectedDepartmentIds];
    for (const id of [...named, ...[...people.values()].map(({ departmentId }) => departmentId)]) {
      for (let at = id; at !== null && !departments.has(at); ) {
        const unit = this.#directory.departments.get(at);
        if (!unit) break;
        departments.set(at, unit);
        at = unit.parentId;
      }
    }
    return { ...facts, people: [...people.values()], departments: [...departments.values()] };
  }
}

function refused(
  { row, externalId }: ImportedFacts,
  reasons: (Omit<Ambiguity, 'field' | 'name'> & { field: Ambiguity['field'] | null; name: string | null })[],
  mapping: ImportMapping,
): PlannedRow {
  const columnOf = (field: Ambiguity['field'] | null) =>
    mapping.columns.find((column) => column.field === field)?.column ?? null;
  const problems = reasons.map(({ field, name, reason }) => ({
    row,
    identity: externalId,
    column: columnOf(field),
    value: name,
    reason,
  }));
  return { outcome: 'error', row, identity: externalId, problems };
}

function newFacts(said: ImportedFacts, today: IsoDate): InitiativeFacts {
  return {
    ...blankImportable(said.name, today),
    id: uuidv7(),
    // The number is given when it is written; no rule looks at it.
    key: 'INI-0',
    externalId: said.externalId,
    gatePlannedOn: null,
    communicationPlan: null,
    decisionRights: null,
    escalationPath: null,
    nextPhaseOwnerId: null,
    champions: [],
    team: [],
    pastStays: [],
    pauses: [],
    fundingLines: [],
    reinvestments: [],
    indicators: [],
    evidence: [],
    statusUpdates: [],
    decisions: [],
    narratives: [],
    learnings: [],
    ideas: [],
    lastToldOn: null,
    lastActivityOn: null,
    everRecorded: [],
    people: [],
    departments: [],
  };
}
