import type { IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import type { InitiativeFacts, NarrativeFact } from '../initiatives/facts.ts';
import { writtenNarratives } from '../narratives/written-narratives.ts';
import type { CriterionGap } from './criterion.ts';

type Facts = Pick<InitiativeFacts, 'narratives'>;

const isMain = ({ departmentId }: NarrativeFact): boolean => departmentId === null;

/** The shared articulation of the value as it is written by `today`; `null`: none is. */
export const mainNarrativeOn = ({ narratives }: Facts, today: IsoDate): NarrativeFact | null =>
  writtenNarratives(narratives, today).find(isMain) ?? null;

/** Why there is no main narrative today: none is recorded, or it counts from a later day. */
export function missingNarrative({ narratives }: Facts): CriterionGap {
  const later = narratives.find(isMain);
  const sentence = later
    ? `The narrative of the value is dated ${dateInWords(later.writtenOn)} and counts from then.`
    : 'No narrative of the value is recorded.';
  return { sentence, field: 'narratives' };
}
