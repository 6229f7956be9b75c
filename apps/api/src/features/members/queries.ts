import type { Member, Role } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';

const SELECT = `
  select m.user_id as "userId", u.name, u.email, m.role,
    case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as person,
    m.joined_at as "joinedAt", m.disabled_at is not null as "isDisabled"
  from members m
  join users u on u.id = m.user_id
  left join people p on p.tenant_id = m.tenant_id and p.id = m.person_id`;

/** Up to `limit` members by name, from the one after `place` (lower-case name, user id). */
export function listMembers(
  tx: TenantTx,
  { place, limit }: { place: [string, string] | null; limit: number },
): Promise<Member[]> {
  return tx.query<Member>(
    `${SELECT} where $1::text is null or (lower(u.name), u.id) > ($1, $2::uuid) order by lower(u.name), u.id limit $3`,
    [place?.[0] ?? null, place?.[1] ?? null, limit],
  );
}

export function readMember(tx: TenantTx, userId: string): Promise<Member | null> {
  return tx.one<Member>(`${SELECT} where m.user_id = $1`, [userId]);
}

/** The member with the e-mail, given in lower case; `null` without one. */
export function memberWithEmail(tx: TenantTx, email: string): Promise<Member | null> {
  return tx.one<Member>(`${SELECT} where u.email = $1`, [email]);
}

/** The member who is the person of the directory; `null` without one. */
export function memberOfPerson(tx: TenantTx, personId: string): Promise<Member | null> {
  return tx.one<Member>(`${SELECT} where m.person_id = $1`, [personId]);
}

/**
 * The user ids of the admins who may work here. Whoever else changes members waits until this transaction ends, so that
 * two of them cannot each take away the other as the last one.
 */
export async function lockAdmins(tx: TenantTx): Promise<string[]> {
  const rows = await tx.query<{ userId: string }>(
    `select user_id as "userId" from members where role = 'admin' and disabled_at is null order by user_id for update`,
  );
  return rows.map(({ userId }) => userId);
}

/** What is stored of a member and can be changed. */
export interface StoredMember {
  role: Role;
  personId: string | null;
  isDisabled: boolean;
}

/** Locked until the transaction ends. */
export function lockMember(tx: TenantTx, userId: string): Promise<StoredMember | null> {
  return tx.one<StoredMember>(
    `select role, person_id as "personId", disabled_at is not null as "isDisabled"
     from members where user_id = $1 for update`,
    [userId],
  );
}

/** Stores the member as given; one who was disabled before keeps the moment. */
export async function updateMember(
  tx: TenantTx,
  userId: string,
  { role, personId, isDisabled }: StoredMember,
  at: Date,
): Promise<void> {
  await tx.query(
    `update members set role = $2, person_id = $3,
       disabled_at = case when $4 then coalesce(disabled_at, $5::timestamptz) end
     where user_id = $1`,
    [userId, role, personId, isDisabled, at],
  );
}

export async function deleteMember(tx: TenantTx, userId: string): Promise<void> {
  await tx.query('delete from members where user_id = $1', [userId]);
}

/** Makes the user a member; whoever is one already stays as they are. The person is left out where another is them. */
export async function insertMember(
  tx: TenantTx,
  { userId, role, personId, at }: { userId: string; role: Role; personId: string | null; at: Date },
): Promise<void> {
  await tx.query(
    `insert into members (tenant_id, user_id, role, person_id, joined_at)
     select $1, $2, $3, case when not exists (select from members where person_id = $4) then $4::uuid end, $5
     on conflict (tenant_id, user_id) do nothing`,
    [tx.tenantId, userId, role, personId, at],
  );
}
