/** A piece of a recorded text: a calendar date in it is written as the reader writes dates. */
export type TextPart = { text: string } | { date: string };

/** A text cut at its calendar dates (`2026-04-16`), so that none is shown as it is stored. */
export function textParts(text: string): TextPart[] {
  return text
    .split(/\b(\d{4}-\d{2}-\d{2})\b(?!T)/)
    .map((part, place) => (place % 2 === 1 && isDate(part) ? { date: part } : { text: part }))
    .filter((part) => 'date' in part || part.text !== '');
}

// What only looks like one, such as a number of a file, is left as it is.
const isDate = (text: string): boolean => !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
