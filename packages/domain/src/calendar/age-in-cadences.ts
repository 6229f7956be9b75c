import { addCadences, type Cadence } from './cadence.ts';
import { addDays, type IsoDate } from './calendar.ts';

/** The first day on which `date` is more than `count` cadences ago. */
export const firstDayPast = (date: IsoDate, cadence: Cadence, count: number): IsoDate =>
  addDays(addCadences(date, cadence, count), 1);

/** Whether `date` is more than `count` cadences ago; exactly `count` is not. */
export const isMoreThanCadencesAgo = (date: IsoDate, cadence: Cadence, count: number, today: IsoDate): boolean =>
  today > addCadences(date, cadence, count);
