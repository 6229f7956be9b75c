import type { IdentityProvider, SignInPolicy } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';

const SELECT = `
  select name, issuer, client_id as "clientId", is_enabled as "isEnabled", created_at as "createdAt",
    updated_at as "updatedAt"
  from identity_providers`;

export function readProvider(tx: TenantTx): Promise<IdentityProvider | null> {
  return tx.one<IdentityProvider>(SELECT);
}

/** A provider and the secret that only the process can open. */
export interface SealedProvider extends Pick<IdentityProvider, 'issuer' | 'clientId' | 'isEnabled'> {
  sealedSecret: Buffer;
}

export function readSealedProvider(tx: TenantTx): Promise<SealedProvider | null> {
  return tx.one<SealedProvider>(
    `select issuer, client_id as "clientId", is_enabled as "isEnabled", client_secret as "sealedSecret"
     from identity_providers`,
  );
}

/** The policy, which nobody changes until this transaction ends. */
export async function holdSignInPolicy(tx: TenantTx): Promise<SignInPolicy> {
  const row = await tx.one<{ policy: SignInPolicy }>('select sign_in_policy as policy from tenants for share');
  return (row as { policy: SignInPolicy }).policy;
}

/** The same as `readProvider`; whoever else changes it waits until this transaction ends. */
export function lockProvider(tx: TenantTx): Promise<IdentityProvider | null> {
  return tx.one<IdentityProvider>(`${SELECT} for update`);
}

export interface StoredProvider extends Pick<IdentityProvider, 'name' | 'issuer' | 'clientId' | 'isEnabled'> {
  /** `null`: the stored one stays. */
  sealedSecret: Buffer | null;
}

export async function upsertProvider(
  tx: TenantTx,
  { name, issuer, clientId, isEnabled, sealedSecret }: StoredProvider,
  at: Date,
): Promise<void> {
  const values = [tx.tenantId, name, issuer, clientId, sealedSecret, isEnabled, at];
  await tx.query(
    sealedSecret
      ? `insert into identity_providers
           (tenant_id, name, issuer, client_id, client_secret, is_enabled, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7)
         on conflict (tenant_id) do update set name = excluded.name, issuer = excluded.issuer,
           client_id = excluded.client_id, client_secret = excluded.client_secret,
           is_enabled = excluded.is_enabled, updated_at = excluded.updated_at`
      : `update identity_providers set name = $2, issuer = $3, client_id = $4, is_enabled = $6, updated_at = $7
         where tenant_id = $1 and $5::bytea is null`,
    values,
  );
}

export async function deleteProvider(tx: TenantTx): Promise<void> {
  await tx.query('delete from identity_providers');
}

/** Whoever signed in by the provider is signed out, and whoever is on the way there does not come back. */
export async function endProviderSessions(tx: TenantTx): Promise<void> {
  await tx.query('delete from provider_sign_ins');
  await tx.query('delete from sessions where tenant_id = $1', [tx.tenantId]);
}

/** Who is who at the provider is forgotten; members are found anew by their verified e-mail. */
export async function forgetIdentities(tx: TenantTx): Promise<void> {
  await tx.query('delete from provider_identities');
}
