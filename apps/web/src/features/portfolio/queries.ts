import type { PortfolioSummary } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** The portfolio's numbers, of the whole tenant or of one department with those below it. */
export const portfolioQuery = (tenant: string, department?: string) =>
  queryOptions({
    queryKey: [...queryKeys.portfolio(tenant), department ?? 'all'],
    queryFn: ({ signal }): Promise<PortfolioSummary> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/portfolio', {
          params: { path: { tenant }, query: { department: department ? [department] : undefined } },
          signal,
        }),
      ),
  });
