import { isBlank } from './blank.ts';
import { readDate } from './dates.ts';
import type { ImportDateFormat } from './import-mapping.ts';
import { oneLine } from './plain-text.ts';

/** What the values of a column say about how its dates are written. */
export interface DateColumn {
  /** `null`: too few of its values are dates. */
  format: ImportDateFormat | null;
  /** True when no value tells whether the day or the month comes first. */
  isOpen: boolean;
}

/** From this share of its values on, a column counts as one of dates; the rest is shown as unreadable. */
const ENOUGH = 0.5;

function orderOf(slashed: string[]): { format: 'MM/DD/YYYY' | 'DD/MM/YYYY'; isOpen: boolean } {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of slashed) {
    const [first = 0, second = 0] = value.split(/[/-]/).map(Number);
    if (first > 12) dayFirst += 1;
    else if (second > 12) monthFirst += 1;
  }
  if (dayFirst + monthFirst === 0) return { format: 'MM/DD/YYYY', isOpen: true };
  return { format: dayFirst > monthFirst ? 'DD/MM/YYYY' : 'MM/DD/YYYY', isOpen: false };
}

/**
 * How a column writes its dates. One value such as 25/04/2024 settles the order for all of them. Where none does,
 * `format` is the American order and `isOpen` says that it is a guess.
 */
export function dateColumn(cells: Iterable<string>): DateColumn {
  const values = [...cells].map(oneLine).filter((cell) => !isBlank(cell));
  const slashed = values.filter((value) => /^\d{1,2}([/-])\d{1,2}\1(\d{4}|\d{2})\b/.test(value));
  const dotted = values.filter((value) => /^\d{1,2}\. ?\d{1,2}\. ?(\d{4}|\d{2})\b/.test(value));
  const serials = values.filter((value) => /^[2-7]\d{4}(\.\d+)?$/.test(value));
  if (serials.length > 0 && serials.length >= values.length * ENOUGH) return { format: 'excel-serial', isOpen: false };
  const order = orderOf(slashed);
  const readable = values.filter((value) => 'date' in readDate(value, order.format));
  if (values.length === 0 || readable.length < values.length * ENOUGH) return { format: null, isOpen: false };
  if (slashed.length > 0) return order;
  return { format: dotted.length > readable.length / 2 ? 'DD.MM.YYYY' : 'YYYY-MM-DD', isOpen: false };
}
