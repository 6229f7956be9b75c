import type { MomentumReading } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { type PortfolioScope, scopeQuery } from '../../api/portfolio-scope.ts';
import { queryKeys } from '../../api/query-keys.ts';

export interface MomentumScope extends PortfolioScope {
  /** The first day whose moves are listed; 90 days back when left out. */
  since?: string | undefined;
}

export const momentumQuery = (tenant: string, scope: MomentumScope) =>
  queryOptions({
    queryKey: [...queryKeys.portfolio(tenant), 'momentum', scope],
    queryFn: ({ signal }): Promise<MomentumReading> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/portfolio/momentum', {
          params: { path: { tenant }, query: { ...scopeQuery(scope), since: scope.since } },
          signal,
        }),
      ),
  });
