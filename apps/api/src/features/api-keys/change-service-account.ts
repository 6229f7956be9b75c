import { ServiceAccount, ServiceAccountChanges } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { changeInWords, serviceAccountDeed } from './deeds.ts';
import { lockServiceAccount, readServiceAccount, updateServiceAccount } from './queries.ts';
import { refusingSameName } from './refusals.ts';

export const ServiceAccountParams = z.object({ id: z.uuid() });

export const changeServiceAccount = defineEndpoint({
  method: 'PATCH',
  url: '/service-accounts/:id',
  operationId: 'changeServiceAccount',
  summary: 'Rename, disable or enable a service account',
  description: 'A merge patch. The keys of a disabled one let nobody in from the next request on, until it is enabled.',
  tags: ['API keys'],
  permission: 'api-keys:change',
  params: ServiceAccountParams,
  body: ServiceAccountChanges,
  response: { 200: ServiceAccount },
  problems: ['record-not-found'],
  examples: { body: { name: 'Usage statistics (new)', isDisabled: false } },
  handler: async ({ inTenant, audit, params: { id }, body: changes, now }) =>
    ok(
      await inTenant(async (tx) => {
        const before = recordFound(await lockServiceAccount(tx, id));
        const wanted = { ...before, ...changes };
        await refusingSameName(wanted.name, () => updateServiceAccount(tx, wanted, now));
        const after = recordFound(await readServiceAccount(tx, id));
        await audit(tx, serviceAccountDeed(changeInWords(before, after), after, before));
        return after;
      }),
    ),
});
