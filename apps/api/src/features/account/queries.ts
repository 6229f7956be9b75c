import type { Account } from '@flightpath/domain';
import type { Auth } from '../../auth/auth.ts';
import type { Database } from '../../db/database.ts';

type Pool = Pick<Database, 'pool'>;

/** The e-mail that the user asked for and has not confirmed by `at`. */
export async function openEmailChange({ pool }: Pool, userId: string, at: Date): Promise<Account['newEmail']> {
  const { rows } = await pool.query<{ email: string; expiresAt: Date }>(
    `select email, expires_at as "expiresAt" from email_changes where user_id = $1 and expires_at > $2`,
    [userId, at],
  );
  const [found] = rows;
  return found ? { email: found.email, expiresAt: found.expiresAt.toISOString() } : null;
}

/** Whether signing in asks for a code, and how many backup codes are left. */
export async function secondFactorOf(
  { auth, db }: { auth: Auth; db: Pool },
  userId: string,
): Promise<Account['secondFactor']> {
  const { rows } = await db.pool.query<{ isOn: boolean }>(
    'select has_second_factor as "isOn" from users where id = $1',
    [userId],
  );
  if (!rows[0]?.isOn) return { isOn: false, backupCodesLeft: 0 };
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId } });
  return { isOn: true, backupCodesLeft: backupCodes.length };
}

export interface NewEmail {
  userId: string;
  email: string;
  tokenHash: Buffer;
  at: Date;
  expiresAt: Date;
}

/** Notes what was asked for; what the user asked for before is forgotten, and its link with it. */
export async function keepEmailChange(
  { pool }: Pool,
  { userId, email, tokenHash, at, expiresAt }: NewEmail,
): Promise<void> {
  await pool.query(
    `insert into email_changes (user_id, email, token_hash, requested_at, expires_at) values ($1, $2, $3, $4, $5)
     on conflict (user_id) do update set email = excluded.email, token_hash = excluded.token_hash,
       requested_at = excluded.requested_at, expires_at = excluded.expires_at`,
    [userId, email, tokenHash, at, expiresAt],
  );
}

export async function dropEmailChange({ pool }: Pool, userId: string): Promise<void> {
  await pool.query('delete from email_changes where user_id = $1', [userId]);
}

export interface ChangedEmail {
  userId: string;
  oldEmail: string;
  newEmail: string;
}

/**
 * Gives the user the e-mail that the token confirms, in one statement: of two at once one finds the token. `null` where it
 * is spent, or has expired by `at`. Violates `users_email_key` where somebody else has the e-mail by now.
 */
export async function takeNewEmail({ pool }: Pool, tokenHash: Buffer, at: Date): Promise<ChangedEmail | null> {
  const { rows } = await pool.query<ChangedEmail>(
    `with asked as (
       delete from email_changes where token_hash = $1 and expires_at > $2 returning user_id, email
     ), former as (
       select u.id, u.email from users u join asked on asked.user_id = u.id
     )
     update users set email = asked.email, email_verified = true, updated_at = $2
     from asked join former on former.id = asked.user_id
     where users.id = asked.user_id
     returning users.id as "userId", former.email as "oldEmail", users.email as "newEmail"`,
    [tokenHash, at],
  );
  return rows[0] ?? null;
}
