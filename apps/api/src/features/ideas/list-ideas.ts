import { Idea, InitiativeKey, IsoDate } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { withDepartmentsBelow } from '../departments/queries.ts';
import { listIdeas as query } from './queries.ts';

const Place = z.tuple([IsoDate, z.uuid()]);

const IdeaQuery = z.object({
  department: z.array(z.uuid()).max(200).optional().meta({
    description: 'From any of these departments, or one below them.',
  }),
  prompted: z.boolean().optional().meta({ description: 'True: only those that were called for. False: only others.' }),
  buildsOn: InitiativeKey.optional().meta({ description: 'Only those that build on this initiative.' }),
  ...PageFields,
});

export const listIdeas = defineEndpoint({
  method: 'GET',
  url: '/ideas',
  operationId: 'listIdeas',
  summary: 'List the ideas of the organisation, the newest first',
  tags: ['Ideas'],
  permission: 'portfolio:read',
  querystring: IdeaQuery,
  response: { 200: pageOf(Idea) },
  handler: async ({ reading, query: { department, prompted, buildsOn, limit, after } }) => {
    const place = readCursor(Place, after);
    const rows = await reading(async (tx) => {
      const departmentIds = department && (await withDepartmentsBelow(tx, department));
      const filter = { departmentIds, isPrompted: prompted, buildsOnKey: buildsOn };
      return query(tx, filter, { place, limit: limit + 1 });
    });
    return ok(makePage(rows, limit, ({ date, id }) => [date, id]));
  },
});
