// Calendar quarters as text, `2026-Q3`: the text order is the order in time.
import { z } from 'zod';
import type { IsoDate } from '../calendar/calendar.ts';

export const Quarter = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/, 'Expected a quarter such as 2026-Q3')
  .meta({ id: 'Quarter', examples: ['2026-Q3'] });
export type Quarter = z.infer<typeof Quarter>;

const asText = (quarters: number): Quarter => {
  const year = Math.floor(quarters / 4);
  return `${String(year).padStart(4, '0')}-Q${quarters - year * 4 + 1}`;
};

/** The quarter in which the date lies. */
export const quarterOf = (date: IsoDate): Quarter =>
  asText(Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3));

export const quarterBefore = (quarter: Quarter): Quarter =>
  asText(Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 2);

/** The last quarter that is over: on 30 June it is the first of the year, on 1 July the second. */
export const lastCompleteQuarter = (today: IsoDate): Quarter => quarterBefore(quarterOf(today));

/** As a sentence writes it: `Q3 2026`. */
export const quarterInWords = (quarter: Quarter): string => `${quarter.slice(5)} ${quarter.slice(0, 4)}`;
