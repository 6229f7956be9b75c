import type { SecretBox } from '../../auth/secret-box.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { KnownProvider } from '../../openid/provider-client.ts';
import { readSealedProvider } from '../identity-provider/queries.ts';

/** The tenant's provider with its secret; `null`: there is none, it is disabled, or the secret cannot be opened any more. */
export async function openProvider(tx: TenantTx, secrets: SecretBox): Promise<KnownProvider | null> {
  const found = await readSealedProvider(tx);
  if (!found?.isEnabled) return null;
  const { issuer, clientId, sealedSecret } = found;
  const clientSecret = secrets.open(sealedSecret, tx.tenantId);
  return clientSecret === null ? null : { issuer, clientId, clientSecret };
}
