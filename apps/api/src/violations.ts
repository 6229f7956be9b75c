/** SQLSTATE of a unique index, of a check and of a foreign key that said no. */
const REFUSALS = new Set(['23505', '23514', '23503']);

/**
 * The name of the constraint or unique index that refused a statement; `null` for any other error. For rules that
 * only the database can hold against two requests at once; everything else is checked before.
 */
export function violatedConstraint(error: unknown): string | null {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  return code !== undefined && REFUSALS.has(code) ? (constraint ?? null) : null;
}
