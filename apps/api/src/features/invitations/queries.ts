import type { Invitation, NewInvitation } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';

/** `$1` is the present moment. One that had expired before it was closed to make room for a newer one stays expired. */
const SELECT = `
  select i.id, i.email, i.role,
    case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as person,
    case when i.accepted_at is not null then 'accepted'
         when i.expires_at <= coalesce(i.revoked_at, $1::timestamptz) then 'expired'
         when i.revoked_at is not null then 'revoked'
         else 'open' end as state,
    i.invited_by as "invitedBy", i.invited_at as "invitedAt", i.expires_at as "expiresAt",
    i.sent_at is not null as "isSent", i.accepted_at as "acceptedAt"
  from invitations i
  left join people p on p.tenant_id = i.tenant_id and p.id = i.person_id`;

/** Up to `limit` invitations, the newest first, from the one after `place` (its id). */
export function listInvitations(
  tx: TenantTx,
  { at, place, limit }: { at: Date; place: string | null; limit: number },
): Promise<Invitation[]> {
  return tx.query<Invitation>(`${SELECT} where $2::uuid is null or i.id < $2 order by i.id desc limit $3`, [
    at,
    place,
    limit,
  ]);
}

export function readInvitation(tx: TenantTx, id: string, at: Date): Promise<Invitation | null> {
  return tx.one<Invitation>(`${SELECT} where i.id = $2`, [at, id]);
}

/** The same, locked until the transaction ends. */
export function lockInvitation(tx: TenantTx, id: string, at: Date): Promise<Invitation | null> {
  return tx.one<Invitation>(`${SELECT} where i.id = $2 for update of i`, [at, id]);
}

/** The one that the e-mail could accept now. */
export function openInvitationOf(tx: TenantTx, email: string, at: Date): Promise<Invitation | null> {
  return tx.one<Invitation>(
    `${SELECT} where i.email = $2 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $1`,
    [at, email],
  );
}

export interface Issue {
  tokenHash: Buffer;
  at: Date;
  expiresAt: Date;
}

/** Makes room for a newer one: the e-mail's expired invitation can be accepted no more, whatever the clock says. */
export async function closeExpired(tx: TenantTx, email: string, at: Date): Promise<void> {
  await tx.query(
    `update invitations set revoked_at = $2
     where email = $1 and accepted_at is null and revoked_at is null and expires_at <= $2`,
    [email, at],
  );
}

/** Returns the new invitation's id. */
export async function insertInvitation(
  tx: TenantTx,
  { email, role, personId }: NewInvitation,
  { tokenHash, at, expiresAt, by }: Issue & { by: string },
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into invitations (tenant_id, id, email, role, person_id, token_hash, invited_by, invited_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.tenantId, id, email, role, personId, tokenHash, by, at, expiresAt],
  );
  return id;
}

/** Gives it another token, for another week; the one before is dead. */
export async function renewInvitation(tx: TenantTx, id: string, { tokenHash, expiresAt }: Issue): Promise<void> {
  await tx.query(
    'update invitations set token_hash = $2, expires_at = $3, sent_at = null, revoked_at = null where id = $1',
    [id, tokenHash, expiresAt],
  );
}

/** Notes that the message with this token went out, unless there is a newer token by now. */
export async function markSent(tx: TenantTx, id: string, { tokenHash, at }: Issue): Promise<void> {
  await tx.query('update invitations set sent_at = $3 where id = $1 and token_hash = $2', [id, tokenHash, at]);
}

export async function revoke(tx: TenantTx, id: string, at: Date): Promise<void> {
  await tx.query('update invitations set revoked_at = $2 where id = $1', [id, at]);
}

/** Whom it makes a member of what; `null` where somebody accepted, revoked or renewed it meanwhile. */
export function acceptWithToken(
  tx: TenantTx,
  id: string,
  { tokenHash, at }: Pick<Issue, 'tokenHash' | 'at'>,
): Promise<{ role: Invitation['role']; personId: string | null } | null> {
  return tx.one(
    `update invitations set accepted_at = $3
     where id = $1 and token_hash = $2 and accepted_at is null and revoked_at is null and expires_at > $3
     returning role, person_id as "personId"`,
    [id, tokenHash, at],
  );
}
