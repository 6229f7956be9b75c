import { type IsoDate, latest } from '../calendar/calendar.ts';
import type { NarrativeFact } from '../initiatives/facts.ts';

/** The narratives that are written by `today`; one that is dated later is not there yet. */
export const writtenNarratives = (narratives: readonly NarrativeFact[], today: IsoDate): NarrativeFact[] =>
  narratives.filter(({ writtenOn }) => writtenOn <= today);

/** The last day, `today` at the latest, on which the narrative was written or confirmed to still hold. */
export const narrativeHeldOn = ({ writtenOn, confirmedOn }: NarrativeFact, today: IsoDate): IsoDate =>
  latest(writtenOn, confirmedOn !== null && confirmedOn <= today ? confirmedOn : null) ?? writtenOn;
