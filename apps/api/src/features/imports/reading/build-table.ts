import { columnNames, type ImportRow, type ImportTable } from '@flightpath/domain/imports/import-table';
import { FileRefused } from './file-refused.ts';
import { findHeader } from './find-header.ts';
import { inWords, LIMITS } from './limits.ts';

export interface BuiltTable {
  table: ImportTable;
  /** The line of the header, as the person sees it: the first line is 1. */
  headerRow: number;
  remarks: string[];
}

const MOST_NAMED = 20;

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** A database keeps no zero character and no half of a surrogate pair; neither is ever meant. */
const clean = (cell: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the zero character is what must go
  /[\u0000\ud800-\udfff]/.test(cell) ? Buffer.from(cell.replaceAll('\u0000', '')).toString() : cell;

function lastFilled(line: string[]): number {
  let last = line.length;
  while (last > 0 && !isFilled(line[last - 1] ?? '')) last -= 1;
  return last;
}

function rowsBelow(lines: string[][], header: number, width: number): { rows: ImportRow[]; blank: number } {
  const rows: ImportRow[] = [];
  let blank = 0;
  let blankAtEnd = 0;
  for (let index = header + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? [];
    const length = Math.max(width, lastFilled(line));
    if (lastFilled(line) === 0) {
      blankAtEnd += 1;
      continue;
    }
    blank += blankAtEnd;
    blankAtEnd = 0;
    const cells = Array.from({ length }, (_, column) => clean(line[column] ?? ''));
    rows.push({ number: index + 1, cells });
  }
  return { rows, blank };
}

function refuseLongCells(table: ImportTable): void {
  const long = table.rows.flatMap(({ number, cells }) =>
    cells
      .map((cell, column) => ({ number, column: table.columns[column] ?? `Column ${column + 1}`, length: cell.length }))
      .filter(({ length }) => length > LIMITS.cellCharacters),
  );
  if (long.length === 0) return;
  const [first] = long;
  throw new FileRefused(
    `Row ${first?.number}, column "${first?.column}" holds ${inWords(first?.length ?? 0)} characters; ${inWords(LIMITS.cellCharacters)} is the most. Shorten it, or look for a quote that is never closed.`,
    long.slice(0, MOST_NAMED).map(({ number, column, length }) => ({
      pointer: `#/rows/${number}/${column}`,
      detail: `It holds ${inWords(length)} characters; ${inWords(LIMITS.cellCharacters)} is the most.`,
    })),
  );
}

/**
 * Lines of cells as a table with named columns, whole or not at all.
 *
 * @throws FileRefused when nothing is in it, nothing is below the header, or a limit is passed.
 */
export function buildTable(lines: string[][]): BuiltTable {
  const header = findHeader(lines);
  if (header < 0) throw new FileRefused('The file is empty. Upload one with a header row and rows below it.');
  const titles = lines[header] ?? [];
  const width = lastFilled(titles);
  if (width > LIMITS.columns) {
    throw new FileRefused(`The table has ${inWords(width)} columns; ${LIMITS.columns} is the most. Leave out some.`);
  }
  const { rows, blank } = rowsBelow(lines, header, width);
  if (rows.length === 0) {
    throw new FileRefused('There is a header, but no row below it. Upload a file with at least one initiative.');
  }
  if (rows.length > LIMITS.rows) {
    throw new FileRefused(`The table has more than ${inWords(LIMITS.rows)} rows. Split it into several files.`);
  }
  const { names, repeated } = columnNames(titles.slice(0, width).map(clean));
  const table = { columns: names, rows };
  refuseLongCells(table);
  return { table, headerRow: header + 1, remarks: remarksOn(header, blank, repeated) };
}

function remarksOn(header: number, blank: number, repeated: string[]): string[] {
  const remarks: string[] = [];
  if (header > 0) remarks.push(`${header === 1 ? 'One line' : `${header} lines`} above the header are left out.`);
  if (blank > 0) remarks.push(`${blank === 1 ? 'One blank row is' : `${blank} blank rows are`} left out.`);
  if (repeated.length > 0) {
    const names = repeated.map((name) => `"${name}"`).join(', ');
    remarks.push(`Headers that occur more than once are told apart by their order: ${names}.`);
  }
  return remarks;
}
