import { Revision } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { listRevisions as query } from './queries.ts';

export const listRevisions = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/revisions',
  operationId: 'listRevisions',
  summary: 'List what changed on an initiative, the newest first',
  description: 'Each revision names who, by what means, what changed, and what it did to the flags.',
  tags: ['Revisions'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  querystring: z.object(PageFields),
  response: { 200: pageOf(Revision) },
  problems: ['initiative-not-found'],
  handler: async (context) => {
    const { limit, after } = context.query;
    const place = readCursor(z.tuple([z.int32()]), after);
    const rows = await readOfInitiative(context, (tx, initiativeId) =>
      query(tx, { initiativeId, before: place?.[0] ?? null, limit: limit + 1 }),
    );
    return ok(makePage(rows, limit, ({ number }) => [number]));
  },
});
