import { IssuedApiKey, NewApiKey, notBefore } from '@flightpath/domain';
import { newApiKey } from '../../auth/api-key.ts';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { ServiceAccountParams } from './change-service-account.ts';
import { apiKeyDeed } from './deeds.ts';
import { insertApiKey, listActiveKeys, lockServiceAccount, readApiKey } from './queries.ts';
import { refuseDisabled, refuseThirdKey } from './refusals.ts';

export const createApiKey = defineEndpoint({
  method: 'POST',
  url: '/service-accounts/:id/keys',
  operationId: 'createApiKey',
  summary: 'Make a key for a service account',
  description:
    'The answer shows the key this once; afterwards nobody knows it. Two keys of one service account can be active, so that one replaces the other without a gap.',
  tags: ['API keys'],
  permission: 'api-keys:change',
  repeats: 'done',
  params: ServiceAccountParams,
  body: NewApiKey,
  response: { 201: IssuedApiKey },
  problems: ['record-not-found', 'conflict'],
  examples: {
    body: { label: 'Nightly job', scopes: ['portfolio:read', 'measurement:post'], expiresOn: '2027-03-31' },
  },
  handler: async ({ inTenant, audit, tenant, actor, params, body, now, today }) => {
    const { key, prefix, hash } = newApiKey();
    const made = await inTenant(async (tx) => {
      // Locked, so that of two keys that are made at once the second is counted with the first.
      const account = recordFound(await lockServiceAccount(tx, params.id));
      refuseContradictions(expiryContradictions(body, today));
      refuseDisabled(account);
      refuseThirdKey(account, await listActiveKeys(tx, account.id, today));
      const id = await insertApiKey(tx, account.id, { ...body, prefix, hash, by: actor.name, at: now });
      const stored = recordFound(await readApiKey(tx, id, today));
      await audit(tx, apiKeyDeed(`Made the key ${stored.label} of ${account.name}`, stored, null));
      return stored;
    });
    const location = `/api/v1/tenants/${tenant.slug}/api-keys/${made.id}`;
    return created(location, { ...made, secret: key }, { 'cache-control': 'no-store' });
  },
});

const expiryContradictions = ({ expiresOn }: NewApiKey, today: string) =>
  notBefore(
    { field: 'expiresOn', label: 'The last day of the key', date: expiresOn },
    { field: 'today', label: 'today', date: today },
  );
