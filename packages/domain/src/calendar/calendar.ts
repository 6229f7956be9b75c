import { z } from 'zod';

/** A calendar date of the tenant, `YYYY-MM-DD`. Compare with `<` and `>`: the text order is the date order. */
export const IsoDate = z.iso.date().meta({ id: 'IsoDate', description: 'A calendar date of the tenant, YYYY-MM-DD.' });
export type IsoDate = z.infer<typeof IsoDate>;

/** An instant in UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime().meta({ id: 'Instant', description: 'An instant, ISO 8601 in UTC.' });
export type Instant = z.infer<typeof Instant>;

const digits = (date: IsoDate, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + date.charCodeAt(at) - 48;
  return value;
};

/**
 * Days since 1970-01-01 by integer arithmetic on years that begin in March, so that the leap day comes last
 * (H. Hinnant, "chrono-compatible low-level date algorithms"). A judgement asks this some fifty times, and parsing
 * and printing through Date costs ten times as much.
 */
function toDays(date: IsoDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(date, 8, 10) - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

function fromDays(days: number): IsoDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch + (fromMarch < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The date `days` after `date` (before it, when negative). */
export const addDays = (date: IsoDate, days: number): IsoDate => fromDays(toDays(date) + days);

/** Whole days from `from` to `to`; the start is not counted, so 03-02 to 05-11 is 70. Negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => toDays(to) - toDays(from);

/** The latest of the dates given; `null` when none is. */
export function latest(...dates: (IsoDate | null | undefined)[]): IsoDate | null {
  let found: IsoDate | null = null;
  for (const date of dates) if (date && (found === null || date > found)) found = date;
  return found;
}

/** The earliest of the dates given; `null` when none is. */
export function earliest(...dates: (IsoDate | null | undefined)[]): IsoDate | null {
  let found: IsoDate | null = null;
  for (const date of dates) if (date && (found === null || date < found)) found = date;
  return found;
}

// Making a formatter costs more than a whole judgement, and there are few time zones.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The tenant's calendar date at the instant `now`. Throws a RangeError for an unknown IANA time zone. */
export function todayIn(timeZone: string, now: Date): IsoDate {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(now);
}
