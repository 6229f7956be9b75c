import type { ValueGrain, ValueReading } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { type PortfolioScope, scopeQuery } from '../../api/portfolio-scope.ts';
import { queryKeys } from '../../api/query-keys.ts';

export interface ValueScope extends PortfolioScope {
  /** A day of the first and of the last period; the year to `asOf` when left out. */
  from?: string | undefined;
  to?: string | undefined;
  grain?: ValueGrain | undefined;
}

export const valueQuery = (tenant: string, scope: ValueScope) =>
  queryOptions({
    queryKey: [...queryKeys.portfolio(tenant), 'value', scope],
    queryFn: ({ signal }): Promise<ValueReading> => {
      const { from, to, grain } = scope;
      return bodyOf(
        api.GET('/api/v1/tenants/{tenant}/portfolio/value', {
          params: { path: { tenant }, query: { ...scopeQuery(scope), from, to, grain } },
          signal,
        }),
      );
    },
  });
