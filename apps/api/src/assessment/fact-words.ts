// How single facts read in the history.
import { dateInWords, type InitiativeFacts, type IsoDate, type Money, type Period } from '@flightpath/domain';

/** What a name is looked up in. */
export type NamesOf = Pick<InitiativeFacts, 'people' | 'departments'>;

export function personName(facts: NamesOf, id: string | null): string | null {
  if (id === null) return null;
  return facts.people.find((person) => person.id === id)?.name ?? 'Somebody';
}

export function departmentName(facts: NamesOf, id: string | null): string | null {
  if (id === null) return null;
  return facts.departments.find((department) => department.id === id)?.name ?? 'A department';
}

/** `operational-efficiency` as `operational efficiency`. */
export const words = (term: string | null): string | null => term?.replaceAll('-', ' ') ?? null;

/** `11 May 2026`. */
export const day = (date: IsoDate | null): string | null => date && dateInWords(date);

/** `40000.00 EUR`. */
export const money = ({ amount, currency }: Money): string => `${amount} ${currency}`;

/** `from 2 March 2026 to 11 May 2026`; nothing when both are open. */
export function period({ from, to }: Period): string | null {
  const parts = [from && `from ${dateInWords(from)}`, to && `to ${dateInWords(to)}`].filter(Boolean);
  return parts.length === 0 ? null : parts.join(' ');
}

/** The parts that say something, in one line. */
export const line = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(', ');
