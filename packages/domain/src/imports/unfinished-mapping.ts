import { readDate } from './dates.ts';
import type { ImportColumn } from './import.ts';
import {
  type ImportColumnMapping,
  type ImportField,
  type ImportMapping,
  isImportDateField,
  type UnfinishedMapping,
} from './import-mapping.ts';
import { matchKey } from './plain-text.ts';
import { CHOICES, type ChoiceField, isChoiceField } from './value-words.ts';

function open(
  column: string | null,
  field: ImportField | null,
  reason: string,
  values: string[] = [],
): UnfinishedMapping {
  return { column, field, values, reason };
}

function unknownColumns(mapping: ImportMapping, known: Set<string>): UnfinishedMapping[] {
  const named = [
    ...mapping.columns.map(({ column, field }) => ({ column, field })),
    ...mapping.identity.map((column) => ({ column, field: null })),
  ];
  return named
    .filter(({ column }) => !known.has(column))
    .map(({ column, field }) => open(column, field, `The file has no column "${column}". Choose another one.`));
}

function repeatedFields(mapping: ImportMapping): UnfinishedMapping[] {
  const first = new Map<ImportField, string>();
  return mapping.columns.flatMap(({ column, field }) => {
    const other = first.get(field);
    if (other === undefined) {
      first.set(field, column);
      return [];
    }
    return [open(column, field, `"${other}" and "${column}" are both mapped to ${field}. Keep one of them.`)];
  });
}

/** The choices of a column that have no meaning yet, and the meanings that are none. */
function openChoices(mapped: ImportColumnMapping, field: ChoiceField, column: ImportColumn): UnfinishedMapping[] {
  const choices: readonly string[] = CHOICES[field];
  const words = choices.join(', ');
  if (column.values === null) {
    const reason = `"${column.name}" has ${column.distinct} different values: it cannot be the ${field}, which is one of ${words}.`;
    return [open(column.name, field, reason)];
  }
  const meanings = new Map(Object.entries(mapped.values).map(([value, meaning]) => [matchKey(value), meaning.trim()]));
  const wrong = [...meanings].filter(([, meaning]) => meaning !== '' && !choices.includes(meaning));
  const missing = column.values.map(({ value }) => value).filter((value) => !meanings.has(matchKey(value)));
  const unknown = missing.filter((value) => !choices.includes(value));
  const result: UnfinishedMapping[] = [];
  if (unknown.length > 0) {
    const reason = `Say for each of these values which ${field} it means (${words}), or that it means nothing.`;
    result.push(open(column.name, field, reason, unknown));
  }
  for (const [value, meaning] of wrong) {
    result.push(open(column.name, field, `"${meaning}" is not one of ${words}.`, [value]));
  }
  return result;
}

function openDates(mapped: ImportColumnMapping, column: ImportColumn): UnfinishedMapping[] {
  const wrong = Object.entries(mapped.values).filter(
    ([, meaning]) => meaning.trim() !== '' && 'reason' in readDate(meaning, 'YYYY-MM-DD'),
  );
  const result = wrong.map(([value, meaning]) =>
    open(column.name, mapped.field, `"${meaning}" is not a date such as 2024-03-15.`, [value]),
  );
  const isSlashed = column.dateFormat === 'MM/DD/YYYY' || column.dateFormat === 'DD/MM/YYYY';
  if (isSlashed && mapped.dateFormat === null) {
    const reason = `Say whether "${column.name}" writes the day or the month first (DD/MM/YYYY or MM/DD/YYYY).`;
    result.push(open(column.name, mapped.field, reason));
  }
  return result;
}

/** A pilot's end and its outcome are one fact: a file that has only one of them cannot be recorded. */
function openEnds(mapping: ImportMapping): UnfinishedMapping[] {
  const columnOf = (field: ImportField) => mapping.columns.find((column) => column.field === field)?.column;
  const end = columnOf('pilotEndedOn');
  const outcome = columnOf('pilotOutcome');
  if (end !== undefined && outcome === undefined) {
    return [open(end, 'pilotEndedOn', 'An ended pilot has an outcome: choose its column too, or leave the end out.')];
  }
  if (outcome !== undefined && end === undefined) {
    return [open(outcome, 'pilotOutcome', 'An outcome comes with the day the pilot ended: choose its column too.')];
  }
  return [];
}

/**
 * What a mapping leaves open, as sentences that say what to do; empty when the file can be checked and loaded.
 * Values that are no dates are not among them: they refuse their rows, one by one.
 */
export function unfinishedMapping(mapping: ImportMapping, columns: ImportColumn[]): UnfinishedMapping[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const result = [...unknownColumns(mapping, new Set(byName.keys())), ...repeatedFields(mapping)];
  if (!mapping.columns.some(({ field }) => field === 'name')) {
    result.push(open(null, 'name', 'Choose the column that holds the name of the initiative.'));
  }
  if (mapping.identity.length === 0) {
    result.push(open(null, null, 'Choose the column or columns that say which initiative a row is.'));
  }
  for (const mapped of mapping.columns) {
    const column = byName.get(mapped.column);
    if (!column) continue;
    if (isChoiceField(mapped.field)) result.push(...openChoices(mapped, mapped.field, column));
    if (isImportDateField(mapped.field)) result.push(...openDates(mapped, column));
  }
  return [...result, ...openEnds(mapping)];
}
