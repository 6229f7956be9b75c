import { Person } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { withDepartmentsBelow } from '../departments/queries.ts';
import { listPeople as query } from './queries.ts';

const Place = z.tuple([z.string(), z.uuid()]);

const PeopleQuery = z.object({
  q: z.string().max(200).optional().meta({ description: 'A part of the name or of the e-mail.' }),
  department: z.uuid().optional().meta({ description: 'Of this department or one below it.' }),
  present: z.boolean().optional().meta({ description: 'True: only people who have not left.' }),
  ...PageFields,
});

export const listPeople = defineEndpoint({
  method: 'GET',
  url: '/people',
  operationId: 'listPeople',
  summary: 'List the people of the directory, by name',
  tags: ['People'],
  permission: 'portfolio:read',
  querystring: PeopleQuery,
  response: { 200: pageOf(Person) },
  handler: async ({ reading, today, query: { q, department, present, limit, after } }) => {
    const place = readCursor(Place, after);
    const rows = await reading(async (tx) => {
      const departmentIds = department === undefined ? undefined : await withDepartmentsBelow(tx, [department]);
      const filter = { q, departmentIds, presentOn: present ? today : undefined };
      return query(tx, filter, { place, limit: limit + 1 });
    });
    return ok(makePage(rows, limit, ({ name, id }) => [name.toLowerCase(), id]));
  },
});
