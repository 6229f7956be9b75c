import type { TenantTx } from '../../db/tenant-transaction.ts';

export interface OpenSignIn {
  issuer: string;
  nonce: string;
  codeVerifier: string;
  returnTo: string;
}

export interface NewSignIn extends OpenSignIn {
  stateHash: Buffer;
  browserHash: Buffer;
  expiresAt: Date;
}

/** Remembers somebody who is sent away; those who did not come back in time are forgotten. */
export async function insertSignIn(tx: TenantTx, signIn: NewSignIn, at: Date): Promise<void> {
  await tx.query('delete from provider_sign_ins where expires_at <= $1', [at]);
  const { stateHash, browserHash, issuer, nonce, codeVerifier, returnTo, expiresAt } = signIn;
  await tx.query(
    `insert into provider_sign_ins
       (tenant_id, state_hash, browser_hash, issuer, nonce, code_verifier, return_to, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, stateHash, browserHash, issuer, nonce, codeVerifier, returnTo, expiresAt],
  );
}

/** Gives it out once, to the browser that began it; `null` where there is none, or it took too long. */
export function takeSignIn(
  tx: TenantTx,
  { stateHash, browserHash }: Pick<NewSignIn, 'stateHash' | 'browserHash'>,
  at: Date,
): Promise<OpenSignIn | null> {
  return tx.one<OpenSignIn>(
    `with taken as (delete from provider_sign_ins where state_hash = $1 and browser_hash = $2 returning *)
     select issuer, nonce, code_verifier as "codeVerifier", return_to as "returnTo"
     from taken where expires_at > $3`,
    [stateHash, browserHash, at],
  );
}

/** The user id of the member who signs in by that account; `null` where nobody does. */
export async function userOfIdentity(tx: TenantTx, issuer: string, subject: string): Promise<string | null> {
  const row = await tx.one<{ userId: string }>(
    'select user_id as "userId" from provider_identities where issuer = $1 and subject = $2',
    [issuer, subject],
  );
  return row?.userId ?? null;
}

/** False where the member signs in by another account of the provider. */
export async function linkIdentity(
  tx: TenantTx,
  { userId, issuer, subject, at }: { userId: string; issuer: string; subject: string; at: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into provider_identities (tenant_id, issuer, subject, user_id, linked_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning user_id`,
    [tx.tenantId, issuer, subject, userId, at],
  );
  return rows.length === 1;
}

/** The user with the e-mail, given in lower case, made where there is none: without a password, and not verified by us. */
export async function userWithEmail(
  tx: TenantTx,
  { id, email, name }: { id: string; email: string; name: string },
): Promise<string> {
  const rows = await tx.query<{ id: string }>(
    `with made as (
       insert into users (id, name, email, email_verified, created_at, updated_at)
       values ($1, $2, $3, false, now(), now())
       on conflict (email) do nothing returning id
     )
     select id from made union all select id from users where email = $3 limit 1`,
    [id, name, email],
  );
  return (rows[0] as { id: string }).id;
}

/** Accepts the open invitation; `null` where somebody accepted or revoked it meanwhile. */
export function acceptInvitationOf(
  tx: TenantTx,
  invitationId: string,
  at: Date,
): Promise<{ personId: string | null } | null> {
  return tx.one(
    `update invitations set accepted_at = $2
     where id = $1 and accepted_at is null and revoked_at is null and expires_at > $2
     returning person_id as "personId"`,
    [invitationId, at],
  );
}
