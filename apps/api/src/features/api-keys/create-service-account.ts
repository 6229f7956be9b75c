import { NewServiceAccount, ServiceAccount } from '@flightpath/domain';
import { created, defineEndpoint } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { serviceAccountDeed } from './deeds.ts';
import { insertServiceAccount, readServiceAccount } from './queries.ts';
import { refusingSameName } from './refusals.ts';

export const createServiceAccount = defineEndpoint({
  method: 'POST',
  url: '/service-accounts',
  operationId: 'createServiceAccount',
  summary: 'Add another system, which keys can be made for',
  description: 'Its name stands in the history and in the audit log wherever it changed something.',
  tags: ['API keys'],
  permission: 'api-keys:change',
  body: NewServiceAccount,
  response: { 201: ServiceAccount },
  examples: { body: { name: 'Usage statistics' } },
  handler: async ({ inTenant, audit, tenant, actor, body, now }) => {
    const account = await inTenant(async (tx) => {
      const write = () => insertServiceAccount(tx, body, { by: actor.name, at: now });
      const made = recordFound(await readServiceAccount(tx, await refusingSameName(body.name, write)));
      await audit(tx, serviceAccountDeed(`Added the service account ${made.name}`, made, null));
      return made;
    });
    return created(`/api/v1/tenants/${tenant.slug}/service-accounts/${account.id}`, account);
  },
});
