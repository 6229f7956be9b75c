import type { Database } from '../db/database.ts';

export interface Taken {
  /** How many of those that were asked for are given; 0: the limit is reached. */
  granted: number;
  /** What is left after this, for all processes together. */
  remaining: number;
  /** Until everything is given anew. */
  endsInMs: number;
}

/**
 * Takes up to `points` of the `limit` that is kept under `key` (32 bytes). Whoever takes first opens a window of `seconds`.
 * One statement by the clock of PostgreSQL: however many processes ask, and whatever time they think it is, a window never
 * gives more than the limit.
 */
export async function takePoints(
  db: Pick<Database, 'pool'>,
  { key, points, limit, seconds }: { key: Buffer; points: number; limit: number; seconds: number },
): Promise<Taken> {
  const { rows } = await db.pool.query<{ taken: number; endsInMs: number }>({
    name: 'take-points',
    // Past the limit it is not counted on: somebody who never stops asking would reach the end of the integers.
    text: `insert into rate_limits as l (key, taken, ends_at)
      values ($1, $2, now() + make_interval(secs => $4))
      on conflict (key) do update set
        taken = case when l.ends_at > now() then least(l.taken + $2::integer, $3::integer + $2::integer) else $2 end,
        ends_at = case when l.ends_at > now() then l.ends_at else excluded.ends_at end
      returning l.taken, ceil(extract(epoch from l.ends_at - now()) * 1000)::integer as "endsInMs"`,
    values: [key, points, limit, seconds],
  });
  const { taken, endsInMs } = rows[0] as (typeof rows)[0];
  const before = taken - points;
  return {
    granted: Math.min(points, Math.max(0, limit - before)),
    remaining: Math.max(0, limit - taken),
    endsInMs,
  };
}

/** Removes what was taken of windows that are over. Returns how many rows. */
export async function forgetEndedWindows(db: Pick<Database, 'pool'>): Promise<number> {
  const { rowCount } = await db.pool.query('delete from rate_limits where ends_at <= now()');
  return rowCount ?? 0;
}
