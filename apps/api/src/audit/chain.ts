// The links of a tenant's chain: each hash covers the one before it and its event, so that whoever changes, removes or
// moves an event would have to make every later link anew.
import { createHash } from 'node:crypto';

/**
 * The event `e` as the text that is hashed: the jsonb of its row, which PostgreSQL writes in one way only, with the
 * instant in UTC whatever the connection's time zone. Empty columns are left out, so that a column that is added later
 * changes no old text.
 */
export const SEALED_TEXT = `(
  select jsonb_object_agg(field, value)::text
  from jsonb_each(to_jsonb(e) || jsonb_build_object(
    'recorded_at', to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
  )) as fields (field, value)
  where value <> 'null'
)`;

/** What the first link has for the one before it. */
export const NO_HASH = '';

/** SHA-256 over the hash before, a line break, and the event's text. */
export function linkHash(hashBefore: string, sealedText: string): string {
  return createHash('sha256').update(`${hashBefore}\n${sealedText}`).digest('hex');
}
