import { PortfolioSummary, type RuleGroup, ruleCatalog } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { readPortfolio } from './queries.ts';

const GROUPS = new Map<string, RuleGroup>(ruleCatalog.map(({ id, group }) => [id, group]));

export const getPortfolio = defineEndpoint({
  method: 'GET',
  url: '/portfolio',
  operationId: 'getPortfolio',
  summary: 'Read where the portfolio is stuck, and why',
  description: 'Every number is the count of the register under the filters of the same names.',
  tags: ['Portfolio'],
  permission: 'portfolio:read',
  querystring: z.object({
    department: z.array(z.uuid()).max(200).optional().meta({
      description: 'Only initiatives of any of these departments, or one below them.',
    }),
  }),
  response: { 200: PortfolioSummary },
  handler: async ({ reading, today, query: { department } }) => {
    const { flags, ...summary } = await reading((tx) =>
      readPortfolio(tx, { today, departmentIds: department ?? null }),
    );
    // A flag of a rule that is no more has no group to stand in; its initiative still shows it.
    const grouped = flags.flatMap((flag) => {
      const group = GROUPS.get(flag.ruleId);
      return group ? [{ ...flag, group }] : [];
    });
    return ok({ ...summary, flags: grouped });
  },
});
