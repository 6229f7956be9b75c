import { Department } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { listDepartments as query } from './queries.ts';

const Place = z.tuple([z.string(), z.uuid()]);

export const listDepartments = defineEndpoint({
  method: 'GET',
  url: '/departments',
  operationId: 'listDepartments',
  summary: 'List the departments, by name',
  description: 'A flat list of the tree: each names the one above it.',
  tags: ['Departments'],
  permission: 'portfolio:read',
  querystring: z.object(PageFields),
  response: { 200: pageOf(Department) },
  handler: async ({ reading, query: { limit, after } }) => {
    const place = readCursor(Place, after);
    const rows = await reading((tx) => query(tx, { place, limit: limit + 1 }));
    return ok(makePage(rows, limit, ({ name, id }) => [name.toLowerCase(), id]));
  },
});
