import { Instant, StatusUpdate } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { listStatusUpdates as query } from './queries.ts';

const Place = z.tuple([Instant, z.uuid()]);

export const listStatusUpdates = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/status-updates',
  operationId: 'listStatusUpdates',
  summary: 'List the status updates of an initiative, the newest first',
  tags: ['Status updates'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  querystring: z.object(PageFields),
  response: { 200: pageOf(StatusUpdate) },
  problems: ['initiative-not-found'],
  handler: async (context) => {
    const { limit, after } = context.query;
    const place = readCursor(Place, after);
    const rows = await readOfInitiative(context, (tx, initiativeId) =>
      query(tx, { initiativeId, limit: limit + 1, place }),
    );
    return ok(makePage(rows, limit, ({ postedAt, id }) => [postedAt, id]));
  },
});
