import { monthByName, readDate } from './dates.ts';
import type { ImportDateFormat } from './import-mapping.ts';
import { oneLine } from './plain-text.ts';

/** `24-Nov`, `Nov-24`: what a spreadsheet makes of "Nov 2024" typed into a cell. */
function misreadMonth(text: string): string | null {
  const found = /^(?:(\d{2})-(\p{L}{3,4})|(\p{L}{3,4})-(\d{2}))$/u.exec(text);
  const month = monthByName(found?.[2] ?? found?.[3] ?? '');
  if (month === null) return null;
  return `20${found?.[1] ?? found?.[4]}-${String(month).padStart(2, '0')}-01`;
}

/**
 * A proposal for a cell that is not a date: a date in YYYY-MM-DD when one can be made out in it, else an empty text
 * (the day is not known). Proposals are shown and confirmed by a person; nothing applies them on its own.
 */
export function suggestDate(cell: string, format: ImportDateFormat | null): string {
  const text = oneLine(cell);
  const misread = misreadMonth(text);
  if (misread !== null) return misread;
  const within = /\d{4}-\d{2}(-\d{2})?(?!\d)|\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/.exec(text);
  if (within && within[0] !== text && !/^\s*(-|–|to|bis)\s*\d/.test(text.slice(within.index + within[0].length))) {
    const reading = readDate(within[0], format);
    if ('date' in reading) return reading.date;
  }
  return '';
}
