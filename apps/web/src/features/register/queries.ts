import type { InitiativeRow, PortfolioSummary } from '@flightpath/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { type RegisterFilters, type RegisterSearch, searchOf } from './register-search.ts';

/** How many rows one request fetches; the API gives at most 200. */
export const WINDOW = 100;

export interface RegisterIndex {
  /** Every initiative that matches, in order. */
  ids: string[];
  count: number;
}

/** The ordered ids for a filter and order: what the grid scrolls over before it has any row. */
export const registerIndexQuery = (tenant: string, filters: RegisterFilters) =>
  queryOptions({
    queryKey: [...queryKeys.initiatives(tenant), 'index', searchOf(filters)],
    queryFn: ({ signal }): Promise<RegisterIndex> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/initiatives/index', {
          params: { path: { tenant }, query: apiQuery(filters) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The rows of one window, by the ids of the index. */
export const registerRowsQuery = (tenant: string, ids: readonly string[]) =>
  queryOptions({
    queryKey: [...queryKeys.initiatives(tenant), 'rows', ids],
    queryFn: async ({ signal }): Promise<InitiativeRow[]> => {
      const { data } = await bodyOf<{ data: InitiativeRow[] }>(
        api.GET('/api/v1/tenants/{tenant}/initiatives', {
          params: { path: { tenant }, query: { ids: [...ids], limit: ids.length } },
          signal,
        }),
      );
      return data;
    },
    staleTime: 30_000,
  });

/** For the sentence over the whole register. */
export const registerSummaryQuery = (tenant: string) =>
  queryOptions({
    queryKey: queryKeys.portfolio(tenant),
    queryFn: ({ signal }): Promise<PortfolioSummary> =>
      bodyOf(api.GET('/api/v1/tenants/{tenant}/portfolio', { params: { path: { tenant } }, signal })),
  });

function apiQuery(filters: RegisterFilters): Record<string, string> {
  const search: RegisterSearch = searchOf(filters);
  return Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));
}
