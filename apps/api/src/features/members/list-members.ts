import { Member } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { listMembers as query } from './queries.ts';

const Place = z.tuple([z.string(), z.uuid()]);

export const listMembers = defineEndpoint({
  method: 'GET',
  url: '/members',
  operationId: 'listMembers',
  summary: 'List who may sign in and work here, by name',
  description:
    'For those who keep the organisation in order: admins and PMO staff. The people of the directory, with or without a sign-in, are in `people`, which everybody reads.',
  tags: ['Members'],
  permission: 'members:read',
  querystring: z.object(PageFields),
  response: { 200: pageOf(Member) },
  handler: async ({ reading, query: { limit, after } }) => {
    const place = readCursor(Place, after);
    const rows = await reading((tx) => query(tx, { place, limit: limit + 1 }));
    return ok(makePage(rows, limit, ({ name, userId }) => [name.toLowerCase(), userId]));
  },
});
