import type { Champion, Initiative } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';
import { queryKeys } from './query-keys.ts';

// Several features stand on the one page of an initiative: what all of them need to know of it is fetched here.

export const initiativeQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'whole'],
    queryFn: ({ signal }): Promise<Initiative> =>
      bodyOf(api.GET('/api/v1/tenants/{tenant}/initiatives/{key}', { params: { path: { tenant, key } }, signal })),
  });

export const championsQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'champions'],
    queryFn: async ({ signal }): Promise<Champion[]> => {
      const answer = await bodyOf<{ data: Champion[] }>(
        api.GET('/api/v1/tenants/{tenant}/initiatives/{key}/champions', { params: { path: { tenant, key } }, signal }),
      );
      return answer.data;
    },
  });
