import { ServiceAccount } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { listServiceAccounts as query } from './queries.ts';

const Place = z.tuple([z.string(), z.uuid()]);

export const listServiceAccounts = defineEndpoint({
  method: 'GET',
  url: '/service-accounts',
  operationId: 'listServiceAccounts',
  summary: 'List the systems that may be let in by a key, by name',
  tags: ['API keys'],
  permission: 'api-keys:change',
  querystring: z.object(PageFields),
  response: { 200: pageOf(ServiceAccount) },
  handler: async ({ reading, query: { limit, after } }) => {
    const place = readCursor(Place, after);
    const rows = await reading((tx) => query(tx, { place, limit: limit + 1 }));
    return ok(makePage(rows, limit, ({ name, id }) => [name.toLowerCase(), id]));
  },
});
