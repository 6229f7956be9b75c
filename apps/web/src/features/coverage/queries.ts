import type { PortfolioCoverage } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { type PortfolioScope, scopeQuery } from '../../api/portfolio-scope.ts';
import { queryKeys } from '../../api/query-keys.ts';

export const coverageQuery = (tenant: string, scope: PortfolioScope) =>
  queryOptions({
    queryKey: [...queryKeys.portfolio(tenant), 'coverage', scope],
    queryFn: ({ signal }): Promise<PortfolioCoverage> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/portfolio/coverage', {
          params: { path: { tenant }, query: scopeQuery(scope) },
          signal,
        }),
      ),
  });
