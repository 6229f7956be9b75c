import { ApiKey } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { listApiKeys as query } from './queries.ts';

export const listApiKeys = defineEndpoint({
  method: 'GET',
  url: '/api-keys',
  operationId: 'listApiKeys',
  summary: 'List the keys of all service accounts, the newest first, whatever became of them',
  tags: ['API keys'],
  permission: 'api-keys:change',
  querystring: z.object(PageFields),
  response: { 200: pageOf(ApiKey) },
  handler: async ({ reading, today, query: { limit, after } }) => {
    const place = readCursor(z.tuple([z.uuid()]), after);
    const rows = await reading((tx) => query(tx, { today, place: place?.[0] ?? null, limit: limit + 1 }));
    return ok(makePage(rows, limit, ({ id }) => [id]));
  },
});
