import { Invitation } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { listInvitations as query } from './queries.ts';

export const listInvitations = defineEndpoint({
  method: 'GET',
  url: '/invitations',
  operationId: 'listInvitations',
  summary: 'List who was invited, the newest first, whatever became of it',
  tags: ['Invitations'],
  permission: 'members:read',
  querystring: z.object(PageFields),
  response: { 200: pageOf(Invitation) },
  handler: async ({ reading, now, query: { limit, after } }) => {
    const place = readCursor(z.tuple([z.uuid()]), after);
    const rows = await reading((tx) => query(tx, { at: now, place: place?.[0] ?? null, limit: limit + 1 }));
    return ok(makePage(rows, limit, ({ id }) => [id]));
  },
});
