import { z } from 'zod';
import { defineEndpoint, noContent } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { apiKeyDeed } from './deeds.ts';
import { lockApiKey, readApiKey, revoke } from './queries.ts';
import { refuseRevoked } from './refusals.ts';

export const revokeApiKey = defineEndpoint({
  method: 'DELETE',
  url: '/api-keys/:id',
  operationId: 'revokeApiKey',
  summary: 'Revoke a key: it lets nobody in from the next request on',
  tags: ['API keys'],
  permission: 'api-keys:change',
  params: z.object({ id: z.uuid() }),
  response: { 204: null },
  problems: ['record-not-found', 'conflict'],
  handler: async ({ inTenant, audit, tenant, params: { id }, now, today }) => {
    await inTenant(async (tx) => {
      const before = recordFound(await lockApiKey(tx, id, today));
      refuseRevoked(before, tenant.timeZone);
      await revoke(tx, id, now);
      const after = recordFound(await readApiKey(tx, id, today));
      await audit(tx, apiKeyDeed(`Revoked the key ${after.label} of ${after.serviceAccount.name}`, after, before));
    });
    return noContent();
  },
});
