import { ImportSummary } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { listImports as query } from './queries.ts';
import { ongoingRuns } from './run.ts';
import { failBrokenRuns } from './run-queries.ts';

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

export const listImports = defineEndpoint({
  method: 'GET',
  url: '/imports',
  operationId: 'listImports',
  summary: 'List the imports, the newest first',
  tags: ['Imports'],
  permission: 'import:run',
  querystring: z.object(PageFields),
  response: { 200: pageOf(ImportSummary) },
  handler: async ({ inTenant, query: { limit, after } }) => {
    const place = readCursor(Place, after);
    const rows = await inTenant(async (tx) => {
      await failBrokenRuns(tx, ongoingRuns());
      return query(tx, { place, limit: limit + 1 });
    });
    return ok(makePage(rows, limit, ({ createdAt, id }) => [createdAt, id]));
  },
});
