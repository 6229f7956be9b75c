import { CheckIn, IsoDate } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { listCheckIns as query } from './queries.ts';

const Place = z.tuple([IsoDate, z.uuid()]);

export const listCheckIns = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/check-ins',
  operationId: 'listCheckIns',
  summary: 'List the check-ins of the sponsors, the newest first',
  tags: ['Check-ins'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  querystring: z.object(PageFields),
  response: { 200: pageOf(CheckIn) },
  problems: ['initiative-not-found'],
  handler: async (context) => {
    const { limit, after } = context.query;
    const place = readCursor(Place, after);
    const rows = await readOfInitiative(context, (tx, initiativeId) =>
      query(tx, { initiativeId, limit: limit + 1, place }),
    );
    return ok(makePage(rows, limit, ({ date, id }) => [date, id]));
  },
});
