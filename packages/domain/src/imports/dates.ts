import type { IsoDate } from '../calendar/calendar.ts';
import type { ImportDateFormat } from './import-mapping.ts';
import { matchKey } from './plain-text.ts';

/** A cell read as a date, or why it cannot be. */
export type DateReading = { date: IsoDate } | { reason: string };

/** No initiative began earlier; a date outside is a slip of the keyboard or of the spreadsheet. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
/** Two-digit years below this are 20xx, the others 19xx: the rule of POSIX and of the common spreadsheets. */
const TWO_DIGIT_PIVOT = 69;
/** Day 0 of a spreadsheet's calendar; it takes 1900 for a leap year, which this start makes right from 1900-03-01 on. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const GERMAN_MONTHS: Record<string, number> = { mär: 3, mrz: 3, mai: 5, okt: 10, dez: 12 };
const MONTH_NAME =
  /^(jan(uary|uar)?|feb(ruary|ruar)?|mar(ch)?|märz?|mrz|apr(il)?|may|mai|june?|juni|july?|juli|aug(ust)?|sept?(ember)?|oct(ober)?|okt(ober)?|nov(ember)?|dec(ember)?|dez(ember)?)$/;

const pad = (number: number): string => String(number).padStart(2, '0');

const refuse = (reason: string): DateReading => ({ reason });

/** The number of a month by its English or German name or short form; `null` for any other word. */
export function monthByName(word: string): number | null {
  const text = word.toLowerCase().replace(/\.$/, '');
  if (!MONTH_NAME.test(text)) return null;
  const short = text.slice(0, 3);
  return GERMAN_MONTHS[short] ?? MONTHS.indexOf(short) + 1;
}

/** The date, when the calendar has it and it lies within the years that a register can mean. */
function calendarDate(year: number, month: number, day: number): DateReading {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  if (month < 1 || month > 12) return refuse(`There is no month ${month}.`);
  if (date.getUTCMonth() !== month - 1 || day < 1) return refuse('The calendar has no such day.');
  const serial = Math.round((date.getTime() - SERIAL_EPOCH) / DAY_MS);
  if (year < FIRST_YEAR && serial >= FIRST_YEAR && serial <= LAST_YEAR) {
    return refuse(`This is what a spreadsheet shows when only the year ${serial} was typed. Which day of ${serial}?`);
  }
  if (year < FIRST_YEAR || year > LAST_YEAR) return refuse(`The year ${year} is not one that a register can mean.`);
  return { date: `${year}-${pad(month)}-${pad(day)}` };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < TWO_DIGIT_PIVOT ? 2000 + year : 1900 + year;
}

function fromSerial(days: number): DateReading {
  const date = new Date(SERIAL_EPOCH + days * DAY_MS);
  return calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** `3/4/2024`: which of the two is the month is what the column's format says, unless one of them cannot be. */
function slashed(first: number, second: number, year: number, format: ImportDateFormat | null): DateReading {
  if (format === 'DD/MM/YYYY' || format === 'DD.MM.YYYY') return calendarDate(year, second, first);
  if (format === 'MM/DD/YYYY') return calendarDate(year, first, second);
  if (first > 12) return calendarDate(year, second, first);
  if (second > 12 || first === second) return calendarDate(year, first, second);
  return refuse('It can be read as two dates. Choose for the column whether the day or the month comes first.');
}

/** `January 15, 2024`, `15. Januar 2024`, `15-Jan-24`, `Jan 2024`; `null` when there is no month's name in it. */
function withMonthName(text: string): DateReading | null {
  const parts = text.split(/[\s,./-]+/).filter((part) => part !== '' && part !== 'of');
  const at = parts.findIndex((part) => monthByName(part) !== null);
  const month = monthByName(parts[at] ?? '');
  if (month === null || parts.length > 3) return null;
  const numbers = parts.filter((_, index) => index !== at).map((part) => part.replace(/(?<=\d)(st|nd|rd|th)$/, ''));
  if (!numbers.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [first = '', second = ''] = numbers;
  if (numbers.length === 0) return refuse('A month without a year is not a date.');
  if (numbers.length === 1) {
    if (first.length === 4) return calendarDate(Number(first), month, 1);
    return refuse(`It can be day ${Number(first)} or the year ${fullYear(first.padStart(2, '0'))}.`);
  }
  return first.length === 4
    ? calendarDate(Number(first), month, Number(second))
    : calendarDate(fullYear(second), month, Number(first));
}

/**
 * One cell as a calendar date. A month with its year is its first day. Refused, with a reason for the person: a year
 * alone, an order that `format` leaves open, a day that the calendar does not have, a year outside 1950 to 2100.
 */
export function readDate(cell: string, format: ImportDateFormat | null): DateReading {
  const text = matchKey(cell).replace(/[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?( ?z|[+-]\d{2}:?\d{2})?$/, '');
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) return calendarDate(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text);
  if (dotted) return calendarDate(fullYear(dotted[3] ?? ''), Number(dotted[2]), Number(dotted[1]));
  const parted = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (parted) return slashed(Number(parted[1]), Number(parted[3]), fullYear(parted[4] ?? ''), format);
  const monthYear = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (monthYear) return calendarDate(Number(monthYear[2]), Number(monthYear[1]), 1);
  const yearMonth = /^(\d{4})[/.-](\d{1,2})$/.exec(text);
  if (yearMonth) return calendarDate(Number(yearMonth[1]), Number(yearMonth[2]), 1);
  if (format === 'excel-serial' && /^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Math.floor(Number(text)));
  if (/^\d{4}$/.test(text)) return refuse('A year alone is not a date.');
  return withMonthName(text) ?? refuse('It is not a date.');
}
