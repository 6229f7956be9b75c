/** What a field that holds a secret ends with: `password`, `apiKey`, `token_hash`. */
const SECRET = new Set(['password', 'token', 'secret', 'key', 'hash', 'code']);
const INITIATIVE_KEY = /^INI-\d+$/;

const lastWord = (field: string): string =>
  field
    .match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g)
    ?.at(-1)
    ?.toLowerCase() ?? '';

/** The key of an initiative is its public name, and nothing is no secret either. */
const isSecret = (field: string, value: unknown): boolean =>
  SECRET.has(lastWord(field)) && value !== null && value !== undefined && !INITIATIVE_KEY.test(String(value));

/** A copy in which every field with the name of a secret says only that there is one, at any depth. */
export function withoutSecrets<Value>(value: Value): Value {
  return redacted(value) as Value;
}

function redacted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redacted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([field, inner]) => [field, isSecret(field, inner) ? '[secret]' : redacted(inner)]),
  );
}
