import type { IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import type { PersonFact } from '../initiatives/facts.ts';
import { hasLeft, personName, personOf } from '../people/is-active.ts';
import type { CriterionGap } from './criterion.ts';

/**
 * Why nobody answers for it: no one is named, or who was has left; nothing where somebody here is.
 *
 * @param role As a sentence calls it: "owner of the next phase".
 */
export function ownerGap(
  personId: string | null,
  role: string,
  field: 'owner' | 'nextPhaseOwner',
  people: readonly PersonFact[],
  today: IsoDate,
): CriterionGap[] {
  if (personId === null) return [{ sentence: `Nobody is named as ${role}.`, field }];
  if (!hasLeft(personId, people, today)) return [];
  const leftOn = personOf(personId, people)?.leftOn ?? today;
  return [{ sentence: `${personName(personId, people)}, named as ${role}, left on ${dateInWords(leftOn)}.`, field }];
}

/** The day on which `ownerGap` could answer otherwise. */
export const ownerTurns = (personId: string | null, people: readonly PersonFact[]): (IsoDate | null)[] => [
  personId === null ? null : (personOf(personId, people)?.leftOn ?? null),
];
