import type { InitiativeRow } from '@flightpath/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** The initiatives whose words match; nothing is asked before two letters are typed. */
export const foundInitiativesQuery = (tenant: string, words: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiatives(tenant), 'found', words],
    queryFn: ({ signal }): Promise<{ data: InitiativeRow[] }> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/initiatives', {
          params: { path: { tenant }, query: { q: words, limit: 8 } },
          signal,
        }),
      ),
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
  });
