import type { IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import type { DepartmentFact, IndicatorFact, PersonFact } from '../initiatives/facts.ts';

/** One record that an entry named, or why it does not name exactly one. */
export type Resolved<Item> = { ok: true; item: Item } | { ok: false; detail: string };

interface Nameable {
  id: string;
  name: string;
}

const fold = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const unknown = (detail: string): { ok: false; detail: string } => ({ ok: false, detail });

/**
 * Finds the one item that `entry` names: `id:<uuid>`, or the name, whatever its case and spacing. Of several with
 * one name the one that is listed already is meant, so that what was read can be written back.
 */
function resolve<Item extends Nameable>(
  entry: string,
  items: readonly Item[],
  kind: { one: string; many: string; isListed: (item: Item) => boolean; tellApart: (item: Item) => string },
): Resolved<Item> {
  if (entry.startsWith('id:')) {
    const item = items.find(({ id }) => id === entry.slice(3).trim());
    return item ? { ok: true, item } : unknown(`No ${kind.one} has the id ${entry.slice(3).trim()}.`);
  }
  const named = items.filter(({ name }) => fold(name) === fold(entry));
  const listed = named.filter(kind.isListed);
  const [item, ...others] = listed.length === 1 ? listed : named;
  if (!item) return unknown(`No ${kind.one} is called "${entry}".`);
  if (others.length === 0) return { ok: true, item };
  const choices = named.map((one) => `${kind.tellApart(one)} is id:${one.id}`).join('; ');
  return unknown(`${named.length} ${kind.many} are called "${entry}". Write the id of the one you mean: ${choices}.`);
}

const hasLeft = (person: PersonFact, today: IsoDate): boolean => person.leftOn !== null && person.leftOn <= today;

/** One person who has not left. */
export function resolvePerson(
  entry: string,
  directory: { people: readonly PersonFact[]; departments: readonly DepartmentFact[] },
  isListed: (person: PersonFact) => boolean,
  today: IsoDate,
): Resolved<PersonFact> {
  const present = directory.people.filter((person) => !hasLeft(person, today));
  const found = resolve(entry, present, {
    one: 'person',
    many: 'people',
    isListed,
    tellApart: ({ departmentId }) =>
      `the one in ${directory.departments.find(({ id }) => id === departmentId)?.name ?? 'no department'}`,
  });
  if (found.ok) return found;
  const gone = directory.people.find(
    (person) => hasLeft(person, today) && (fold(person.name) === fold(entry) || `id:${person.id}` === entry),
  );
  const isAmbiguous = present.some((person) => fold(person.name) === fold(entry));
  return gone?.leftOn && !isAmbiguous ? unknown(`${gone.name} left on ${dateInWords(gone.leftOn)}.`) : found;
}

/** One department of the tenant. */
export const resolveDepartment = (
  entry: string,
  departments: readonly DepartmentFact[],
  isListed: (department: DepartmentFact) => boolean,
): Resolved<DepartmentFact> =>
  resolve(entry, departments, {
    one: 'department',
    many: 'departments',
    isListed,
    tellApart: ({ parentId }) => {
      const parent = departments.find(({ id }) => id === parentId);
      return parent ? `the one in ${parent.name}` : 'the one at the top';
    },
  });

/** One indicator of the initiative that is still in use. */
export const resolveIndicator = (
  entry: string,
  indicators: readonly IndicatorFact[],
  isListed: (indicator: IndicatorFact) => boolean,
): Resolved<IndicatorFact> => {
  const found = resolve(entry, indicators, {
    one: 'indicator',
    many: 'indicators',
    isListed,
    tellApart: ({ timing, unit }) => `the ${timing} one in ${unit}`,
  });
  const isUnknown = !found.ok && found.detail.startsWith('No indicator is called');
  return isUnknown ? unknown(`${found.detail} Add it under Indicators first: it needs a unit and a direction.`) : found;
};

/** The two halves of `Ann Lee (Claims)`: the last bracket, inner ones included, is the department. */
export function splitChampionEntry(entry: string): { person: string; department: string } | null {
  const text = entry.trim();
  if (!text.endsWith(')')) return null;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth > 0) continue;
    const person = text.slice(0, at).trim();
    const department = text.slice(at + 1, -1).trim();
    return person && department ? { person, department } : null;
  }
  return null;
}
