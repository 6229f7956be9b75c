import type { z } from 'zod';

/**
 * The values of a query string as the kinds that `schema` declares, where they can be read as such: numbers,
 * booleans, and lists written with commas, by repetition, or both. What cannot be read stays a text, for the schema
 * to refuse. An empty value is one that was not given.
 */
export function readQueryValues(schema: z.ZodObject, query: unknown): Record<string, unknown> {
  const read = Object.entries(query as Record<string, string | string[]>).map(([name, value]) => [
    name,
    readValue(kindOf(schema.shape[name]), value),
  ]);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function readValue(kind: string | undefined, value: string | string[]): unknown {
  if (kind === 'array') {
    const parts = [value].flat().flatMap((text) => text.split(','));
    const given = parts.map((part) => part.trim()).filter((part) => part !== '');
    return given.length > 0 ? given : undefined;
  }
  if (value === '') return undefined;
  if (kind === 'number' && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}

/** The kind of value below `optional`, `default` and the like. */
function kindOf(schema: z.core.$ZodType | undefined): string | undefined {
  const inner = (schema?._zod.def as { innerType?: z.core.$ZodType } | undefined)?.innerType;
  return inner ? kindOf(inner) : schema?._zod.def.type;
}
