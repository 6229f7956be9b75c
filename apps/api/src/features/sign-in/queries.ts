import type { Auth } from '../../auth/auth.ts';
import type { Database } from '../../db/database.ts';
import type { SignedInUser } from './signed-in.ts';

type Pool = Pick<Database, 'pool'>;

/** Whose new password the token of a link is for; `null` where it was used, has expired, or never was. Leaves it open. */
export async function userOfReset({ auth, db }: { auth: Auth; db: Pool }, token: string): Promise<SignedInUser | null> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!found || found.expiresAt <= new Date()) return null;
  const { rows } = await db.pool.query<SignedInUser>('select id, name, email from users where id = $1', [found.value]);
  return rows[0] ?? null;
}

/** Whose account the e-mail is; `null`: nobody's. */
export async function userIdOf({ pool }: Pool, email: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>('select id from users where email = $1', [email.toLowerCase()]);
  return rows[0]?.id ?? null;
}

/** Whoever used a link of the mailbox reads it. */
export async function verifyEmail({ pool }: Pool, { id, email }: SignedInUser): Promise<void> {
  await pool.query('update users set email_verified = true, updated_at = now() where id = $1 and email = $2', [
    id,
    email,
  ]);
}
