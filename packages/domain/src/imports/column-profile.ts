import { isBlank } from './blank.ts';
import { type DateColumn, dateColumn } from './date-columns.ts';
import { readDate } from './dates.ts';
import type { ImportColumn } from './import.ts';
import type { ImportDateFormat } from './import-mapping.ts';
import type { ImportTable } from './import-table.ts';
import { oneLine } from './plain-text.ts';

/** With more distinct values than this a column holds texts, not a choice. */
const MOST_CHOICES = 60;
const MOST_UNREADABLE = 200;
const SAMPLES = 3;
const SAMPLE_LENGTH = 120;
/** So many distinct values tell how a column writes its dates; a long file need not be read twice for it. */
const ENOUGH_FOR_DATES = 2_000;

interface ValueCount {
  value: string;
  count: number;
}

/** The distinct values of a column that say something, on one line each, the most frequent first. */
function filledValues(table: ImportTable, column: number): ValueCount[] {
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const value = oneLine(row.cells[column] ?? '');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .filter(({ value }) => !isBlank(value))
    .sort((a, b) => b.count - a.count);
}

function profile(name: string, filled: ValueCount[], format: ImportDateFormat | null): ImportColumn {
  const isChoice = filled.length <= MOST_CHOICES && filled.every(({ value }) => value.length <= 400);
  const unreadable = format === null ? [] : filled.filter(({ value }) => 'reason' in readDate(value, format));
  return {
    name,
    filled: filled.reduce((sum, { count }) => sum + count, 0),
    distinct: filled.length,
    samples: filled.slice(0, SAMPLES).map(({ value }) => value.slice(0, SAMPLE_LENGTH)),
    values: isChoice ? filled : null,
    dateFormat: format,
    unreadableDates: unreadable.slice(0, MOST_UNREADABLE),
  };
}

/** The order that the settled columns of the same file show; one hand seldom writes two. */
function orderOfFile(found: DateColumn[]): ImportDateFormat | null {
  const settled = found.filter((column) => !column.isOpen);
  const dayFirst = settled.some(({ format }) => format === 'DD/MM/YYYY' || format === 'DD.MM.YYYY');
  const monthFirst = settled.some(({ format }) => format === 'MM/DD/YYYY');
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'DD/MM/YYYY' : 'MM/DD/YYYY';
}

/** What a person needs to see of the columns to say what each is, and what was taken for granted, in words. */
export function profileColumns(table: ImportTable): { columns: ImportColumn[]; remarks: string[] } {
  const filled = table.columns.map((_, column) => filledValues(table, column));
  const dates = filled.map((values) => dateColumn(values.slice(0, ENOUGH_FOR_DATES).map(({ value }) => value)));
  const order = orderOfFile(dates);
  const open = table.columns.filter((_, column) => dates[column]?.isOpen);
  const remarks = open.map(
    (name) =>
      `In "${name}" no date tells whether the day or the month comes first; ` +
      `${order === 'DD/MM/YYYY' ? 'day first, as in the other columns' : 'month first'} is a guess: check it.`,
  );
  const columns = table.columns.map((name, column) => {
    const found = dates[column];
    const format = found?.isOpen ? (order ?? found.format) : (found?.format ?? null);
    return profile(name, filled[column] ?? [], format);
  });
  return { columns, remarks };
}
