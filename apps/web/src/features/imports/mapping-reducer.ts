import {
  ImportDateFormat as DateFormats,
  type ImportColumn,
  type ImportColumnMapping,
  type ImportDateFormat,
  type ImportField,
  type ImportMapping,
  isImportDateField,
  matchKey,
  refreshMapping,
} from '@flightpath/domain';

export type MappingAction =
  /** `null`: nothing in the file is this field. */
  | { kind: 'column'; field: ImportField; column: string | null }
  | { kind: 'date-format'; field: ImportField; dateFormat: ImportDateFormat }
  /** `null`: still open; an empty text: treat the value as blank. */
  | { kind: 'meaning'; field: ImportField; value: string; meaning: string | null }
  | { kind: 'identity'; columns: string[] }
  | { kind: 'replace'; mapping: ImportMapping };

/** What the person said, made from a proposal; the file's columns give the proposals for a column newly chosen. */
export function mappingReducer(columns: ImportColumn[]) {
  return (mapping: ImportMapping, action: MappingAction): ImportMapping => {
    switch (action.kind) {
      case 'column':
        return withColumn(mapping, action.field, action.column, columns);
      case 'date-format':
        return changed(mapping, action.field, (column) => ({ ...column, dateFormat: action.dateFormat }));
      case 'meaning':
        return changed(mapping, action.field, (column) => ({
          ...column,
          values: withMeaning(column.values, action.value, action.meaning),
        }));
      case 'identity':
        return { ...mapping, identity: action.columns };
      case 'replace':
        return action.mapping;
    }
  };
}

export const columnOf = (mapping: ImportMapping, field: ImportField): ImportColumnMapping | undefined =>
  mapping.columns.find((column) => column.field === field);

function withColumn(
  mapping: ImportMapping,
  field: ImportField,
  name: string | null,
  columns: ImportColumn[],
): ImportMapping {
  const others = mapping.columns.filter((column) => column.field !== field);
  const found = columns.find((column) => column.name === name);
  if (!found) return { ...mapping, columns: others };
  const dateFormat = isImportDateField(field)
    ? (DateFormats.options.find((one) => one === found.dateFormat) ?? null)
    : null;
  const fresh: ImportMapping = { columns: [{ column: found.name, field, dateFormat, values: {} }], identity: [] };
  // Beside the field's own place in the order, so that the request reads as the page does.
  return { ...mapping, columns: [...others, ...refreshMapping(fresh, columns).columns] };
}

function changed(
  mapping: ImportMapping,
  field: ImportField,
  change: (column: ImportColumnMapping) => ImportColumnMapping,
): ImportMapping {
  return { ...mapping, columns: mapping.columns.map((column) => (column.field === field ? change(column) : column)) };
}

function withMeaning(values: Record<string, string>, value: string, meaning: string | null): Record<string, string> {
  const others = Object.fromEntries(Object.entries(values).filter(([known]) => !isSameValue(known, value)));
  return meaning === null ? others : { ...others, [value]: meaning };
}

/** The meaning given to a value; `undefined` while it is open. Case and outer blanks do not tell values apart. */
export function meaningOf(column: ImportColumnMapping, value: string): string | undefined {
  return Object.entries(column.values).find(([known]) => isSameValue(known, value))?.[1];
}

const isSameValue = (a: string, b: string): boolean => matchKey(a) === matchKey(b);
