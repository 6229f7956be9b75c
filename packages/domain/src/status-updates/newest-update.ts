import { type IsoDate, latest } from '../calendar/calendar.ts';
import type { StatusUpdateFact } from '../initiatives/facts.ts';

/** The day on which the newest update was posted, by whomever and for whatever period; `null`: none by `today`. */
export const lastUpdatedOn = (updates: readonly StatusUpdateFact[], today: IsoDate): IsoDate | null =>
  latest(...updates.map(({ postedOn }) => postedOn).filter((postedOn) => postedOn <= today));
