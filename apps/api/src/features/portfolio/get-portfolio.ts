import { headline, PortfolioSummary, summaryOf } from '@flightpath/domain';
import { z } from 'zod';
import { loadPackAsOf } from '../../assessment/load-yardstick.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { dayOf, loadEntries, PortfolioQuery } from './entries.ts';
import { loadPlaybookValues, readPlaybook } from './playbook-queries.ts';

const Portfolio = PortfolioSummary.extend({
  /** What an executive reads first. */
  headline: z.string(),
}).meta({ id: 'Portfolio' });

export const getPortfolio = defineEndpoint({
  method: 'GET',
  url: '/portfolio',
  operationId: 'getPortfolio',
  summary: 'Read where the portfolio is stuck, and why',
  description:
    'Every number of today is the count of the register under the filters of the same names. With `asOf` it is what was shown on that day.',
  tags: ['Portfolio'],
  permission: 'portfolio:read',
  querystring: z.object(PortfolioQuery),
  response: { 200: Portfolio },
  handler: async ({ reading, today, query }) => {
    const asOf = dayOf(query, today);
    return ok(
      await reading(async (tx) => {
        const entries = await loadEntries(tx, query, today);
        const pack = await loadPackAsOf(tx, asOf);
        const values = await loadPlaybookValues(tx, entries, asOf);
        return { ...summaryOf(entries, asOf), headline: headline(readPlaybook(entries, values, pack, asOf)) };
      }),
    );
  },
});
