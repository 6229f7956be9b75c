import { IsoDate, ValueReport } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { listValueReports as query } from './queries.ts';

const Place = z.tuple([IsoDate, z.uuid()]);

export const listValueReports = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/value-reports',
  operationId: 'listValueReports',
  summary: 'List when the value of an initiative was told upward, the newest first',
  tags: ['Value reports'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  querystring: z.object(PageFields),
  response: { 200: pageOf(ValueReport) },
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
