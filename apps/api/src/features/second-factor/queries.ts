import type { Database } from '../../db/database.ts';

type Pool = Pick<Database, 'pool'>;

/** Whether the user has an app that waits for its first code, or is on. */
export async function hasBegun({ pool }: Pool, userId: string): Promise<boolean> {
  const { rowCount } = await pool.query('select from second_factors where user_id = $1', [userId]);
  return rowCount === 1;
}

/** What was proved with a factor that is gone counts no more, in none of the user's sessions. */
export async function forgetSecondFactor({ pool }: Pool, userId: string): Promise<void> {
  await pool.query('update sessions set has_second_factor = false where user_id = $1 and has_second_factor', [userId]);
}
