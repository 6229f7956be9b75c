// The password of a user, as the library stores it: an account of the provider `credential`.
import type { Database } from '../db/database.ts';
import { hashPassword, isOfOtherCost, verifyPassword } from './password.ts';

type Pool = Pick<Database, 'pool'>;

/** The hash; `null` for somebody who only comes by way of their company. */
export async function passwordHashOf({ pool }: Pool, userId: string): Promise<string | null> {
  const { rows } = await pool.query<{ password: string | null }>(
    `select password from accounts where user_id = $1 and provider_id = 'credential'`,
    [userId],
  );
  return rows[0]?.password ?? null;
}

/** Whether it is the user's; somebody without one costs the same time. */
export async function isPasswordOf(db: Pool, userId: string, password: string): Promise<boolean> {
  const stored = await passwordHashOf(db, userId);
  if (stored !== null) return verifyPassword({ hash: stored, password });
  await hashPassword(password);
  return false;
}

/**
 * Replaces a hash of another cost than today's, by the password that was just found to be right. Whoever changes the
 * password meanwhile wins.
 */
export async function renewHash({ pool }: Pool, email: string, password: string): Promise<void> {
  const { rows } = await pool.query<{ id: string; hash: string }>(
    `select a.id, a.password as hash from accounts a join users u on u.id = a.user_id
     where u.email = $1 and a.provider_id = 'credential' and a.password is not null`,
    [email.toLowerCase()],
  );
  const [found] = rows;
  if (!found || !isOfOtherCost(found.hash)) return;
  await pool.query('update accounts set password = $3, updated_at = now() where id = $1 and password = $2', [
    found.id,
    found.hash,
    await hashPassword(password),
  ]);
}
