import { IsoDate, Learning, LearningOrigin } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { withDepartmentsBelow } from '../departments/queries.ts';
import { listLearnings as query } from './queries.ts';

const Place = z.tuple([IsoDate, z.uuid()]);

const LearningQuery = z.object({
  origin: z.array(LearningOrigin).optional().meta({ description: 'From any of these.' }),
  department: z.array(z.uuid()).max(200).optional().meta({
    description:
      'In any of these departments, or one below them. What a whole initiative learned counts in the department that answers for it.',
  }),
  q: z.string().max(200).optional().meta({ description: 'A part of the title, hypothesis, result or lesson.' }),
  ...PageFields,
});

export const listLearnings = defineEndpoint({
  method: 'GET',
  url: '/learnings',
  operationId: 'listLearnings',
  summary: 'List what all initiatives learned, the newest first',
  description: 'Each with the other initiatives that re-use it.',
  tags: ['Learnings'],
  permission: 'portfolio:read',
  querystring: LearningQuery,
  response: { 200: pageOf(Learning) },
  handler: async ({ reading, query: { origin, department, q, limit, after } }) => {
    const place = readCursor(Place, after);
    const rows = await reading(async (tx) => {
      const departmentIds = department && (await withDepartmentsBelow(tx, department));
      return query(tx, { origins: origin, departmentIds, q }, { place, limit: limit + 1 });
    });
    return ok(makePage(rows, limit, ({ date, id }) => [date, id]));
  },
});
