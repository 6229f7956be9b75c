// Links and second steps that are open for a user, as the library keeps them: by the user's id, the token hashed.
import type { Database } from '../db/database.ts';

type Pool = Pick<Database, 'pool'>;

/** How many the user of the e-mail, given in lower case, has. */
export async function openProofs({ pool }: Pool, email: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from verifications v join users u on u.id::text = v.value
     where u.email = $1 and v.expires_at > now()`,
    [email],
  );
  return rows[0]?.count ?? 0;
}

/** Takes back all of them: what was proved with the password or the e-mail before proves nothing now. */
export async function endOpenProofs({ pool }: Pool, userId: string): Promise<void> {
  await pool.query('delete from verifications where value = $1', [userId]);
}
