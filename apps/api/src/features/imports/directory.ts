import type { DepartmentFact, ImportedFacts, ImportedReferences, IsoDate, PersonFact } from '@flightpath/domain';
import { matchKey } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';

export interface NewDepartment extends DepartmentFact {
  /** Its name and those of the units above it, from the top. */
  path: string[];
}

export type NewPerson = PersonFact;

/** What is known of the tenant's directory before an import. */
export interface KnownDirectory {
  departments: DepartmentFact[];
  people: (PersonFact & { email: string | null })[];
}

/** A name of a row that points to more than one. */
export interface Ambiguity {
  field: 'department' | 'subDepartment' | 'owner' | 'executiveSponsor' | 'pilotDepartments' | 'affectedDepartments';
  name: string;
  reason: string;
}

/** The units and people that the names in a file mean: those that are there, else new ones. */
export class Directory {
  readonly departments = new Map<string, DepartmentFact>();
  readonly people = new Map<string, PersonFact>();
  readonly #departmentsByName = new Map<string, DepartmentFact[]>();
  readonly #peopleByName = new Map<string, PersonFact[]>();
  readonly #newIds = new Set<string>();
  readonly #usedIds = new Set<string>();
  readonly #today: IsoDate;

  constructor(known: KnownDirectory, today: IsoDate) {
    this.#today = today;
    for (const department of known.departments) this.#addDepartment(department);
    for (const { email, ...person } of known.people) this.#addPerson(person, email);
  }

  /** The ids for the names of a row, or the names that are ambiguous. Nothing new counts until `use`. */
  resolve(row: ImportedFacts): { refs: ImportedReferences } | { ambiguous: Ambiguity[] } {
    const ambiguous: Ambiguity[] = [];
    const guard = <T>(field: Ambiguity['field'], name: string, find: () => T): T | undefined => {
      try {
        return find();
      } catch (error) {
        if (!(error instanceof AmbiguousName)) throw error;
        ambiguous.push({ field, name, reason: error.message });
        return undefined;
      }
    };
    const home = guard('department', row.departmentPath?.join(' > ') ?? '', () => this.#home(row.departmentPath));
    const units = (field: 'pilotDepartments' | 'affectedDepartments') =>
      row[field]?.flatMap((name) => guard(field, name, () => this.#unit(name, home)) ?? []);
    const person = (field: 'owner' | 'executiveSponsor') => {
      const name = row[field];
      return name === undefined ? undefined : guard(field, name, () => this.#person(name));
    };
    const refs: ImportedReferences = {
      homeDepartmentId: home?.id,
      ownerId: person('owner')?.id,
      executiveSponsorId: person('executiveSponsor')?.id,
      pilotDepartmentIds: units('pilotDepartments')?.map(({ id }) => id),
      affectedDepartmentIds: units('affectedDepartments')?.map(({ id }) => id),
    };
    return ambiguous.length > 0 ? { ambiguous } : { refs };
  }

  /** Says that an accepted row needs these: what of them is new has to be made, with the units above. */
  use(refs: ImportedReferences): void {
    const { homeDepartmentId, ownerId, executiveSponsorId, pilotDepartmentIds, affectedDepartmentIds } = refs;
    for (const id of [ownerId, executiveSponsorId]) if (id) this.#usedIds.add(id);
    for (const id of [homeDepartmentId, ...(pilotDepartmentIds ?? []), ...(affectedDepartmentIds ?? [])]) {
      for (let at: string | null = id ?? null; at; at = this.departments.get(at)?.parentId ?? null)
        this.#usedIds.add(at);
    }
  }

  /** In the order in which they were met: a unit comes after the one above it. */
  get newDepartments(): NewDepartment[] {
    return [...this.departments.values()]
      .filter(({ id }) => this.#newIds.has(id) && this.#usedIds.has(id))
      .map((department) => ({ ...department, path: this.#pathOf(department) }));
  }

  get newPeople(): NewPerson[] {
    return [...this.people.values()].filter(({ id }) => this.#newIds.has(id) && this.#usedIds.has(id));
  }

  #pathOf({ name, parentId }: DepartmentFact): string[] {
    const above = parentId === null ? undefined : this.departments.get(parentId);
    return above ? [...this.#pathOf(above), name] : [name];
  }

  #addDepartment(department: DepartmentFact): DepartmentFact {
    this.departments.set(department.id, department);
    addTo(this.#departmentsByName, matchKey(department.name), department);
    return department;
  }

  #addPerson(person: PersonFact, email: string | null): PersonFact {
    this.people.set(person.id, person);
    addTo(this.#peopleByName, matchKey(person.name), person);
    if (email) addTo(this.#peopleByName, matchKey(email), person);
    return person;
  }

  #newDepartment(name: string, parentId: string | null): DepartmentFact {
    const department = { id: uuidv7(), name, parentId };
    this.#newIds.add(department.id);
    return this.#addDepartment(department);
  }

  #home(path: string[] | undefined): DepartmentFact | undefined {
    const [top, ...below] = path ?? [];
    if (top === undefined) return undefined;
    let unit = this.#unit(top, undefined);
    for (const name of below) unit = this.#child(unit, name) ?? this.#newDepartment(name, unit.id);
    return unit;
  }

  #child(parent: DepartmentFact, name: string): DepartmentFact | undefined {
    return this.#departmentsByName.get(matchKey(name))?.find(({ parentId }) => parentId === parent.id);
  }

  /** One of that name: near `home` first, then at the top, then the only one; a new one at the top, when there is none. */
  #unit(name: string, home: DepartmentFact | undefined): DepartmentFact {
    const path = name.split(' > ').map((part) => part.trim());
    if (path.length > 1) return this.#home(path) as DepartmentFact;
    const found = this.#departmentsByName.get(matchKey(name)) ?? [];
    const near = home && found.filter(({ id, parentId }) => id === home.id || parentId === (home.parentId ?? home.id));
    const choices = near?.length === 1 ? near : found.filter(({ parentId }) => parentId === null);
    const [unit, other] = choices.length > 0 ? choices : found;
    if (!unit) return this.#newDepartment(name, null);
    if (!other) return unit;
    throw new AmbiguousName(
      `${found.length} departments have this name; write the one above before it: Above > ${name}.`,
    );
  }

  #person(name: string): PersonFact {
    const found = this.#peopleByName.get(matchKey(name)) ?? [];
    const here = found.filter(({ leftOn }) => leftOn === null || leftOn > this.#today);
    const [person, other] = here.length > 0 ? here : found;
    if (person && !other) return person;
    if (person) throw new AmbiguousName(`${found.length} people have this name; write the e-mail address instead.`);
    const added = { id: uuidv7(), name, departmentId: null, archetype: null, leftOn: null };
    this.#newIds.add(added.id);
    return this.#addPerson(added, null);
  }
}

class AmbiguousName extends Error {}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
