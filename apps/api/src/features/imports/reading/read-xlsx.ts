import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { FileRefused } from './file-refused.ts';
import { LIMITS } from './limits.ts';

export interface SheetLines {
  lines: string[][];
  sheet: string;
  remarks: string[];
}

/** Dates in the form that needs no guessing; a time of day is not kept. */
const DATE = 'yyyy-mm-dd';

/**
 * What the cell shows, as text. Formulas are never computed: the value that was saved with them is taken, and where
 * none was saved the formula itself, as text.
 */
function textOf(cell: CellObject | undefined): string {
  if (!cell) return '';
  if (cell.v === undefined || cell.v === null) return cell.f ? `=${cell.f}` : '';
  if (cell.t === 'n') {
    const format = typeof cell.z === 'string' ? cell.z : 'General';
    if (SSF.is_date(format)) return SSF.format(DATE, cell.v);
    // The general format shortens long numbers to what fits the cell; an id must stay whole.
    return format === 'General' ? String(cell.v) : (cell.w ?? String(cell.v));
  }
  return cell.t === 's' ? String(cell.v) : (cell.w ?? String(cell.v));
}

function linesOf(sheet: WorkSheet): string[][] {
  const rows = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  return Array.from(rows, (row) => Array.from(row ?? [], textOf));
}

const filledCells = (lines: string[][]): number =>
  lines.reduce((sum, line) => sum + line.filter((cell) => cell !== '').length, 0);

function open(bytes: Buffer): WorkBook {
  try {
    return read(bytes, { dense: true, cellHTML: false, cellNF: true, sheetRows: LIMITS.rows + 1_000 });
  } catch {
    throw new FileRefused('The workbook cannot be read. Open it in Excel, save it again, and upload that.');
  }
}

/**
 * The visible sheet of a workbook with the most in it, as lines of text.
 *
 * @throws FileRefused when the workbook cannot be read or has no visible sheet.
 */
export function readXlsx(bytes: Buffer): SheetLines {
  const book = open(bytes);
  const hidden = new Map(book.Workbook?.Sheets?.map((sheet) => [sheet.name, sheet.Hidden !== 0]) ?? []);
  const visible = book.SheetNames.filter((name) => hidden.get(name) !== true);
  let best: { name: string; lines: string[][]; filled: number } | null = null;
  for (const name of visible) {
    const sheet = book.Sheets[name];
    const lines = sheet ? linesOf(sheet) : [];
    const filled = filledCells(lines);
    if (!best || filled > best.filled) best = { name, lines, filled };
  }
  if (!best) throw new FileRefused('The workbook has no visible sheet.');
  const others = visible.filter((name) => name !== best.name);
  const remarks =
    others.length > 0
      ? [`The sheet "${best.name}" is read; not read: ${others.map((name) => `"${name}"`).join(', ')}.`]
      : [];
  return { lines: best.lines, sheet: best.name, remarks };
}
