import type { Indicator, NewValueReport, ValueReport } from '@flightpath/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

const INITIATIVE = '/api/v1/tenants/{tenant}/initiatives/{key}' as const;

export interface Where {
  tenant: string;
  key: string;
}

/** When the value was told upward, newest first, in pages. */
export const valueReportsQuery = (tenant: string, key: string) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'value-reports'],
    queryFn: ({ signal, pageParam }): Promise<{ data: ValueReport[]; nextCursor: string | null }> =>
      bodyOf(
        api.GET(`${INITIATIVE}/value-reports`, {
          params: { path: { tenant, key }, query: { limit: 3, ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** The same list that the indicators' chapter reads, under the same key. */
export const indicatorsQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'indicators'],
    queryFn: async ({ signal }): Promise<Indicator[]> => {
      const { data } = await bodyOf<{ data: Indicator[] }>(
        api.GET(`${INITIATIVE}/indicators`, { params: { path: { tenant, key } }, signal }),
      );
      return data;
    },
  });

export const postValueReport = (path: Where, body: NewValueReport): Promise<ValueReport> =>
  bodyOf(api.POST(`${INITIATIVE}/value-reports`, { params: { path }, body }));
