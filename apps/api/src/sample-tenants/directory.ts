import { addDays, type IsoDate } from '@flightpath/domain';
import { type Actor, operatorActor } from '../assessment/actor.ts';
import type { Ago } from './story.ts';

/** The names of a story as the ids they have in the tenant, and its days as dates. */
export interface SampleDirectory {
  today: IsoDate;
  currency: string;
  person(name: string): string;
  department(name: string): string;
  /** Where the person works. */
  departmentOf(person: string): string;
  /** The person as whoever changes something. */
  actor(name: string): Actor;
  date(ago: Ago): IsoDate;
}

export interface DirectoryIds {
  people: ReadonlyMap<string, string>;
  departments: ReadonlyMap<string, string>;
  users: ReadonlyMap<string, string>;
}

/** Throws for a name that a story uses and nobody introduced. */
export function sampleDirectory(
  today: IsoDate,
  { currency, people }: { currency: string; people: Record<string, { department: string }> },
  ids: DirectoryIds,
): SampleDirectory {
  const find = (kind: 'people' | 'departments', name: string): string => {
    const id = ids[kind].get(name);
    if (id === undefined) throw new Error(`A sample story names "${name}", who is not among its ${kind}.`);
    return id;
  };
  return {
    today,
    currency,
    person: (name) => find('people', name),
    department: (name) => find('departments', name),
    departmentOf: (name) => find('departments', people[name]?.department ?? name),
    actor: (name) => ({
      ...operatorActor('load-sample-tenants'),
      kind: 'person',
      userId: ids.users.get(name) ?? null,
      personId: find('people', name),
      name,
    }),
    date: (ago) => addDays(today, -ago),
  };
}

/** An instant of the date that is the same date in every time zone of the samples. */
export const instantOn = (date: IsoDate): Date => new Date(`${date}T10:00:00Z`);
