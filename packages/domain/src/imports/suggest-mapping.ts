import { FIELD_WORDS } from './field-words.ts';
import type { ImportColumn } from './import.ts';
import {
  type ImportColumnMapping,
  ImportDateFormat,
  ImportField,
  type ImportMapping,
  isImportDateField,
} from './import-mapping.ts';
import { matchKey } from './plain-text.ts';
import { suggestDate } from './suggest-date.ts';
import { isChoiceField, suggestChoice } from './value-words.ts';

/** A header must be about the field at least this much: one word of four. */
const LEAST_SHARE = 0.25;
/** A text on its own is long; for it a shorter mention in a question is enough ("What is the purpose of ...?"). */
const LEAST_SHARE_OF_PROSE = 0.08;
/** An id must be there in nearly every row, and nearly always another one. */
const LEAST_SHARE_OF_IDS = 0.95;

const ID_HEADER =
  /^(id|key|nr\.?|no\.?|number|nummer|reference|ref|kennung|code)$|\b(id|identifier|key)$|^(id|use case) (number|nr)$/;

const wordsOf = (text: string): string[] => matchKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much of a header (0 to 1) the synonym makes up, when the synonym's words stand in it side by side. */
function share(header: string[], synonym: string[]): number {
  const inside = ` ${header.join(' ')} `.includes(` ${synonym.join(' ')} `);
  return inside ? synonym.length / header.length : 0;
}

/** Whether what stands in the column can be what the field holds. */
function holds(field: ImportField, column: ImportColumn): boolean {
  if (column.filled === 0) return false;
  if (isImportDateField(field)) return column.dateFormat !== null;
  if (column.dateFormat !== null) return false;
  if (isChoiceField(field)) return column.values?.some(({ value }) => suggestChoice(field, value) !== null) ?? false;
  if (field === 'pilotTeamSize') return column.samples.every((sample) => /^\d{1,5}$/.test(sample));
  return true;
}

function score(field: ImportField, column: ImportColumn): number {
  if (!holds(field, column)) return 0;
  const header = wordsOf(column.name);
  const least = field === 'summary' ? LEAST_SHARE_OF_PROSE : LEAST_SHARE;
  const scores = FIELD_WORDS[field].map((synonym, place) => {
    const found = share(header, wordsOf(synonym));
    // The place breaks ties only: an exact header beats a likelier word in a longer one.
    return found >= least ? found - place / 1_000 : 0;
  });
  return Math.max(0, ...scores);
}

/** Column by column what is not yet in `given`: each choice and each unreadable date, with what its words point to. */
function suggestValues(
  field: ImportField,
  column: ImportColumn,
  given: Record<string, string>,
): Record<string, string> {
  const known = new Set(Object.keys(given).map(matchKey));
  const values = { ...given };
  if (isChoiceField(field)) {
    for (const { value } of column.values ?? []) {
      const meaning = suggestChoice(field, value);
      if (meaning !== null && !known.has(matchKey(value))) values[value] = meaning;
    }
  }
  if (isImportDateField(field)) {
    for (const { value } of column.unreadableDates) {
      if (value.length <= 400 && !known.has(matchKey(value))) values[value] = suggestDate(value, dateFormatOf(column));
    }
  }
  return values;
}

function dateFormatOf(column: ImportColumn): ImportDateFormat | null {
  return ImportDateFormat.options.find((format) => format === column.dateFormat) ?? null;
}

function suggestColumns(columns: ImportColumn[]): ImportColumnMapping[] {
  const pairs = ImportField.options
    .flatMap((field) => columns.map((column) => ({ field, column, score: score(field, column) })))
    .filter((pair) => pair.score > 0)
    .sort((a, b) => b.score - a.score);
  const chosen = new Map<ImportField, ImportColumn>();
  for (const { field, column } of pairs) {
    if (!chosen.has(field) && ![...chosen.values()].includes(column)) chosen.set(field, column);
  }
  return [...chosen].map(([field, column]) => ({
    column: column.name,
    field,
    dateFormat: isImportDateField(field) ? dateFormatOf(column) : null,
    values: suggestValues(field, column, {}),
  }));
}

/** A column of ids when there is one; else the units and the name, which together seldom repeat. */
function suggestIdentity(columns: ImportColumn[], mapped: ImportColumnMapping[]): string[] {
  const rows = Math.max(0, ...columns.map((column) => column.filled));
  const id = columns.find(
    (column) =>
      ID_HEADER.test(matchKey(column.name)) &&
      column.filled >= rows * LEAST_SHARE_OF_IDS &&
      column.distinct >= column.filled * LEAST_SHARE_OF_IDS,
  );
  if (id) return [id.name];
  const parts: ImportField[] = ['department', 'subDepartment', 'name'];
  return parts.flatMap((field) => mapped.filter((column) => column.field === field).map((column) => column.column));
}

/** What the headers and values of a file point to. A proposal: a person looks at it before anything is loaded. */
export function suggestMapping(columns: ImportColumn[]): ImportMapping {
  const mapped = suggestColumns(columns);
  const order = ImportField.options;
  mapped.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return { columns: mapped, identity: suggestIdentity(columns, mapped) };
}

/** A mapping remembered for the same header, with proposals for values that the earlier file did not have. */
export function refreshMapping(remembered: ImportMapping, columns: ImportColumn[]): ImportMapping {
  return {
    identity: remembered.identity,
    columns: remembered.columns.map((mapped) => {
      const column = columns.find((candidate) => candidate.name === mapped.column);
      return column ? { ...mapped, values: suggestValues(mapped.field, column, mapped.values) } : mapped;
    }),
  };
}
