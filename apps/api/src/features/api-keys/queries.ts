import type { ApiKey, IsoDate, NewApiKey, NewServiceAccount, ServiceAccount } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';

interface Made {
  by: string;
  at: Date;
}

const SELECT_ACCOUNT = `
  select a.id, a.name, a.created_by as "createdBy", a.created_at as "createdAt",
    a.disabled_at is not null as "isDisabled"
  from service_accounts a`;

/** Up to `limit` service accounts by name, from the one after `place` (lower-case name, id). */
export function listServiceAccounts(
  tx: TenantTx,
  { place, limit }: { place: [string, string] | null; limit: number },
): Promise<ServiceAccount[]> {
  return tx.query<ServiceAccount>(
    `${SELECT_ACCOUNT} where $1::text is null or (lower(a.name), a.id) > ($1, $2::uuid)
     order by lower(a.name), a.id limit $3`,
    [place?.[0] ?? null, place?.[1] ?? null, limit],
  );
}

export function readServiceAccount(tx: TenantTx, id: string): Promise<ServiceAccount | null> {
  return tx.one<ServiceAccount>(`${SELECT_ACCOUNT} where a.id = $1`, [id]);
}

/** The same, locked until the transaction ends. */
export function lockServiceAccount(tx: TenantTx, id: string): Promise<ServiceAccount | null> {
  return tx.one<ServiceAccount>(`${SELECT_ACCOUNT} where a.id = $1 for update`, [id]);
}

/** Returns the new service account's id. */
export async function insertServiceAccount(
  tx: TenantTx,
  { name }: NewServiceAccount,
  { by, at }: Made,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    'insert into service_accounts (tenant_id, id, name, created_by, created_at) values ($1, $2, $3, $4, $5)',
    [tx.tenantId, id, name, by, at],
  );
  return id;
}

/** Stores name and state as given; one that was disabled before keeps the moment. */
export async function updateServiceAccount(
  tx: TenantTx,
  { id, name, isDisabled }: Pick<ServiceAccount, 'id' | 'name' | 'isDisabled'>,
  at: Date,
): Promise<void> {
  await tx.query(
    `update service_accounts set name = $2,
       disabled_at = case when $3 then coalesce(disabled_at, $4::timestamptz) end
     where id = $1`,
    [id, name, isDisabled, at],
  );
}

/** `$1` is the tenant's date. */
const SELECT_KEY = `
  select k.id, json_build_object('id', a.id, 'name', a.name) as "serviceAccount", k.label, k.prefix, k.scopes,
    case when k.revoked_at is not null then 'revoked'
         when k.expires_on < $1::date then 'expired'
         else 'active' end as state,
    k.created_by as "createdBy", k.created_at as "createdAt", k.expires_on as "expiresOn",
    k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt"
  from api_keys k
  join service_accounts a on a.tenant_id = k.tenant_id and a.id = k.service_account_id`;

/** Up to `limit` keys, the newest first, from the one after `place` (its id). */
export function listApiKeys(
  tx: TenantTx,
  { today, place, limit }: { today: IsoDate; place: string | null; limit: number },
): Promise<ApiKey[]> {
  return tx.query<ApiKey>(`${SELECT_KEY} where $2::uuid is null or k.id < $2 order by k.id desc limit $3`, [
    today,
    place,
    limit,
  ]);
}

/** The keys of the service account that let in, the oldest first. */
export function listActiveKeys(tx: TenantTx, serviceAccountId: string, today: IsoDate): Promise<ApiKey[]> {
  return tx.query<ApiKey>(
    `${SELECT_KEY}
     where a.id = $2 and k.revoked_at is null and coalesce(k.expires_on >= $1::date, true) order by k.id`,
    [today, serviceAccountId],
  );
}

export function readApiKey(tx: TenantTx, id: string, today: IsoDate): Promise<ApiKey | null> {
  return tx.one<ApiKey>(`${SELECT_KEY} where k.id = $2`, [today, id]);
}

/** The same, locked until the transaction ends. */
export function lockApiKey(tx: TenantTx, id: string, today: IsoDate): Promise<ApiKey | null> {
  return tx.one<ApiKey>(`${SELECT_KEY} where k.id = $2 for update of k`, [today, id]);
}

/** Returns the new key's id. */
export async function insertApiKey(
  tx: TenantTx,
  serviceAccountId: string,
  { label, scopes, expiresOn, prefix, hash, by, at }: NewApiKey & Made & { prefix: string; hash: Buffer },
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into api_keys (tenant_id, id, service_account_id, label, prefix, key_hash, scopes, expires_on, created_by,
       created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tx.tenantId, id, serviceAccountId, label, prefix, hash, scopes, expiresOn, by, at],
  );
  return id;
}

export async function revoke(tx: TenantTx, id: string, at: Date): Promise<void> {
  await tx.query('update api_keys set revoked_at = $2 where id = $1', [id, at]);
}
