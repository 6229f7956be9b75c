import { Instant, IsoDate, Measurement } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { RecordParams, readOfInitiative, recordFound } from '../../initiative-records.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { listMeasurements as query } from './measurement-queries.ts';
import { findIndicator } from './queries.ts';

const Place = z.tuple([IsoDate, Instant, z.uuid()]);

export const listMeasurements = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/indicators/:id/measurements',
  operationId: 'listMeasurements',
  summary: 'List the measurements of an indicator, the newest first',
  description: 'Corrected ones included: a measurement that replaces another names it in `corrects`.',
  tags: ['Indicators'],
  permission: 'portfolio:read',
  params: RecordParams,
  querystring: z.object(PageFields),
  response: { 200: pageOf(Measurement) },
  problems: ['initiative-not-found', 'record-not-found'],
  handler: async (context) => {
    const { limit, after } = context.query;
    const place = readCursor(Place, after);
    const rows = await readOfInitiative(context, async (tx, initiativeId) => {
      const { id } = recordFound(await findIndicator(tx, { initiativeId, id: context.params.id }));
      return query(tx, { indicatorId: id, limit: limit + 1, place });
    });
    return ok(makePage(rows, limit, ({ date, recordedAt, id }) => [date, recordedAt, id]));
  },
});
