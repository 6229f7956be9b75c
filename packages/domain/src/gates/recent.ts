import { addDays, type IsoDate } from '../calendar/calendar.ts';

/** Whether `date` has come and is not more than `days` days ago. */
export const isWithin = (date: IsoDate, days: number, today: IsoDate): boolean =>
  date <= today && today <= addDays(date, days);

/** The days on which `isWithin` changes its answer. */
export const recentTurns = (date: IsoDate, days: number): IsoDate[] => [date, addDays(date, days + 1)];
