import type { ApiKeyScope } from '@flightpath/domain';
import type { TestApp, TestClient } from './harness.ts';
import type { TenantSlug } from './two-tenants.ts';

export interface MadeKey {
  accountId: string;
  id: string;
  /** The whole key. */
  secret: string;
  prefix: string;
  /** Whoever has it, at the tenant that it was made in. */
  client: TestClient;
}

/** A key with these scopes, of a service account of its own unless one is given. */
export async function anApiKey(
  flightpath: TestApp,
  scopes: readonly ApiKeyScope[],
  {
    name = 'Usage statistics',
    tenant = 'acme',
    accountId,
    expiresOn = null,
  }: { name?: string; tenant?: TenantSlug; accountId?: string; expiresOn?: string | null } = {},
): Promise<MadeKey> {
  const admin = await flightpath.signIn('admin', tenant);
  const account = accountId ?? (await admin.post('/service-accounts', { name }).expect(201)).body.id;
  const wanted = { label: 'Nightly job', scopes, expiresOn };
  const { body } = await admin.post(`/service-accounts/${account}/keys`, wanted).expect(201);
  const client = flightpath.withKey(body.secret).inTenant(tenant);
  return { accountId: account, id: body.id, secret: body.secret, prefix: body.prefix, client };
}
