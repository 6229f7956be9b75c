const LOOKED_AT = 30;
/** A header names at least this share of the columns that the lines below it use. */
const WIDE = 0.6;
const TEXTUAL = 0.8;

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Whether a cell can be the name of a column: a text, not a number or a date. */
const isTextual = (cell: string): boolean => /\p{L}/u.test(cell) && !/^\d{4}-\d{2}-\d{2}/.test(cell.trim());

function looksLikeHeader(line: string[], width: number): boolean {
  const filled = line.filter(isFilled);
  if (filled.length < Math.max(1, width * WIDE)) return false;
  return filled.filter(isTextual).length >= filled.length * TEXTUAL;
}

/**
 * Where the header stands, from 0: the first line that is nearly as wide as the table and consists of texts. Titles
 * and notes above a table are narrower. The first line with anything in it, when none is like that; -1 when all are
 * empty.
 */
export function findHeader(lines: string[][]): number {
  const start = lines.findIndex((line) => line.some(isFilled));
  if (start < 0) return -1;
  const first = lines.slice(start, start + LOOKED_AT);
  // The median: one over-long line must not decide how wide the table is.
  const widths = first.map((line) => line.filter(isFilled).length).filter((width) => width > 1);
  const width = widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1;
  const found = first.findIndex((line) => looksLikeHeader(line, width));
  return start + Math.max(0, found);
}
