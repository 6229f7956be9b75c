// Lists by page: a limit, and a cursor that says where the last page ended.
import { z } from 'zod';
import { problem } from './problems.ts';

/** The query parameters of every paged list. */
export const PageFields = {
  limit: z.int().min(1).max(200).default(50).meta({ description: 'How many entries a page has at most.' }),
  after: z.string().min(1).max(2_000).optional().meta({ description: 'The `nextCursor` of the page before.' }),
};

export interface Page<Item> {
  data: Item[];
  nextCursor: string | null;
}

/** What a paged list of `item` answers. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'For `after`; `null` on the last page.' }),
  });
}

/** What a short list that always comes whole answers. */
export function wholeListOf<Item extends z.ZodType>(item: Item) {
  return z.object({ data: z.array(item) });
}

/** An opaque text for the place after an entry with these sort values, the last of which is unique. */
export function writeCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place that a cursor names; `null` without one. Throws 422 for what `writeCursor` cannot have made. */
export function readCursor<Place extends z.ZodType>(schema: Place, cursor: string | undefined): z.output<Place> | null {
  if (cursor === undefined) return null;
  const result = schema.safeParse(parsed(cursor));
  if (result.success) return result.data;
  throw problem('invalid-input', {
    detail: 'The cursor is not one of this list.',
    errors: [{ pointer: '?after', detail: 'Expected the nextCursor of the page before, with the same sort.' }],
  });
}

/**
 * The page in `rows`, which were asked for with one more than `limit`: the one too many tells that there is another
 * page. `placeOf` gives the sort values of an entry.
 */
export function makePage<Item>(rows: Item[], limit: number, placeOf: (item: Item) => readonly unknown[]): Page<Item> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: rows.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
