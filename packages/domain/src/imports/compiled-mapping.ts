import type { ImportDateFormat, ImportField, ImportMapping } from './import-mapping.ts';
import { matchKey } from './plain-text.ts';

/** One field of a mapping, ready to be read from many rows. */
export interface MappedField {
  column: string;
  /** Where the column stands in a row. */
  index: number;
  dateFormat: ImportDateFormat | null;
  /** By `matchKey` of what the file writes. */
  values: ReadonlyMap<string, string>;
}

export interface CompiledMapping {
  fields: ReadonlyMap<ImportField, MappedField>;
  /** The places of the identity columns in a row. */
  identity: number[];
  width: number;
}

/** A mapping against the columns of a file. Columns that the file does not have are left out (`unfinished` names them). */
export function compileMapping(mapping: ImportMapping, columns: string[]): CompiledMapping {
  const places = new Map(columns.map((name, index) => [name, index]));
  const fields = new Map<ImportField, MappedField>();
  for (const { column, field, dateFormat, values } of mapping.columns) {
    const index = places.get(column);
    if (index === undefined) continue;
    const meanings = new Map(Object.entries(values).map(([value, meaning]) => [matchKey(value), meaning.trim()]));
    fields.set(field, { column, index, dateFormat, values: meanings });
  }
  const identity = mapping.identity.flatMap((column) => places.get(column) ?? []);
  return { fields, identity, width: columns.length };
}
