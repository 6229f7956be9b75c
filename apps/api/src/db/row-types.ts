// How values of PostgreSQL arrive in rows: as the domain writes them.
import pg from 'pg';

type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;
/** `{a,b}` of values that need no quotes. */
const asTextList: Parse = (text) => (text === '{}' ? [] : text.slice(1, -1).split(','));

const PARSERS = new Map<number, Parse>([
  [pg.types.builtins.DATE, asText],
  [1182, asTextList], // date[]
  [2951, asTextList], // uuid[]
  [pg.types.builtins.NUMERIC, asText],
  // Counts are bigint, and none of ours comes near 2^53.
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);

/**
 * Dates as `YYYY-MM-DD`, never a JS Date (which would move them by a time zone); decimals as exact text; instants as
 * ISO 8601 in UTC; bigint as number. Given per query, because the sign-in library shares the pool and wants JS Dates.
 */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: string) {
    const parse = PARSERS.get(oid);
    return parse && format !== 'binary' ? parse : pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;
