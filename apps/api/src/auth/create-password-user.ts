import { uuidv7 } from 'uuidv7';
import { hashPassword } from './password.ts';

export interface NewPasswordUser {
  email: string;
  name: string;
  /** Instead of a password, its hash: sample data and tests make many users with one password. */
  password: string | { hash: string };
}

interface Queryable {
  query(sql: string, parameters: unknown[]): Promise<{ rows: { id: string }[] }>;
}

/**
 * A user who can sign in with an e-mail and a password; membership in a tenant is a different record. Returns the
 * user's id; `null` where the e-mail already has a user, who stays as they are. The e-mail counts as verified.
 */
export async function insertPasswordUser(
  database: Queryable,
  { email, name, password }: NewPasswordUser,
): Promise<string | null> {
  const hash = typeof password === 'string' ? await hashPassword(password) : password.hash;
  const made = await database.query(
    `with new_user as (
       insert into users (id, name, email, email_verified, created_at, updated_at)
       values ($1, $2, $3, true, now(), now())
       on conflict (email) do nothing
       returning id
     ), new_account as (
       -- For passwords better-auth expects the user's own id as the account's.
       insert into accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
       select $4, id, id::text, 'credential', $5, now(), now() from new_user
     )
     select id from new_user`,
    [uuidv7(), name, addressOf(email), uuidv7(), hash],
  );
  return made.rows[0]?.id ?? null;
}

/** The same for whoever may be there already: returns the id of the new user or of the one with this e-mail. */
export async function createPasswordUser(database: Queryable, user: NewPasswordUser): Promise<string> {
  const id = await insertPasswordUser(database, user);
  if (id !== null) return id;
  const found = await database.query('select id from users where email = $1', [addressOf(user.email)]);
  return (found.rows[0] as { id: string }).id;
}

/** better-auth looks users up by the lower-case form. */
const addressOf = (email: string): string => email.toLowerCase();
