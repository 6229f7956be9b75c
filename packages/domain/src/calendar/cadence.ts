import { z } from 'zod';
import { addDays, type IsoDate } from './calendar.ts';

/** How often something is due. */
export const Cadence = z.enum(['weekly', 'biweekly', 'monthly', 'quarterly']).meta({ id: 'Cadence' });
export type Cadence = z.infer<typeof Cadence>;

const STEP = {
  weekly: { days: 7, months: 0 },
  biweekly: { days: 14, months: 0 },
  monthly: { days: 0, months: 1 },
  quarterly: { days: 0, months: 3 },
} as const satisfies Record<Cadence, { days: number; months: number }>;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** `anchor` plus `months`, held to the last day of a shorter month: 01-31 and one month is 02-28. */
export function addMonths(anchor: IsoDate, months: number): IsoDate {
  const count = Number(anchor.slice(0, 4)) * 12 + Number(anchor.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12;
  const lastDay = month === 1 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month] ?? 31);
  const day = Math.min(Number(anchor.slice(8)), lastDay);
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The date `count` cadences after `anchor`. Always counted from the anchor, never from the previous due date,
 * so month ends come back: 01-31, 02-28, 03-31.
 */
export function addCadences(anchor: IsoDate, cadence: Cadence, count: number): IsoDate {
  const { days, months } = STEP[cadence];
  return months > 0 ? addMonths(anchor, months * count) : addDays(anchor, days * count);
}
