import { oneLine } from './plain-text.ts';

/** One line of a file below its header. */
export interface ImportRow {
  /** As the person sees it in the sheet; the first line is 1. */
  number: number;
  /** By column. More cells than columns: the line does not fit the header. */
  cells: string[];
}

/** A file once it is read: whatever its format, a header and text. */
export interface ImportTable {
  /** Unique names, in the order of the file. */
  columns: string[];
  rows: ImportRow[];
}

/**
 * Names for the columns of a header, so that each can be chosen: equal ones are told apart by their order (`Note`,
 * `Note (2)`), nameless ones get their number (`Column 7`).
 */
export function columnNames(header: string[]): { names: string[]; repeated: string[] } {
  const taken = new Set(header.map(oneLine));
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const names = header.map((cell, index) => {
    const name = oneLine(cell) || `Column ${index + 1}`;
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    repeated.add(name);
    let count = 2;
    while (seen.has(`${name} (${count})`) || taken.has(`${name} (${count})`)) count += 1;
    seen.add(`${name} (${count})`);
    return `${name} (${count})`;
  });
  return { names, repeated: [...repeated] };
}
