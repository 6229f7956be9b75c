import { PortfolioCoverage, portfolioCoverage } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { loadDepartments } from './culture-queries.ts';
import { dayOf, loadEntries, PortfolioQuery } from './entries.ts';

export const getCoverage = defineEndpoint({
  method: 'GET',
  url: '/portfolio/coverage',
  operationId: 'getCoverage',
  summary: 'Read which departments have a sponsor, a champion, training and use, and where holes are',
  description: 'Over the active initiatives. Each hole names the initiative and, where a rule says so, the open flag.',
  tags: ['Portfolio'],
  permission: 'portfolio:read',
  querystring: z.object(PortfolioQuery),
  response: { 200: PortfolioCoverage },
  handler: async ({ reading, today, query }) => {
    const asOf = dayOf(query, today);
    return ok(
      await reading(async (tx) =>
        portfolioCoverage(await loadEntries(tx, query, today), await loadDepartments(tx), asOf),
      ),
    );
  },
});
