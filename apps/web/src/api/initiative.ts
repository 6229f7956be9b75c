import type { Champion, Decision, GateReview, Initiative } from '@flightpath/domain';
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

/** How the initiative stands at its next gate, and who was asked about it. */
export const gateQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'gate'],
    queryFn: ({ signal }): Promise<GateReview> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/initiatives/{key}/gate', {
          params: { path: { tenant, key } },
          signal,
        }),
      ),
  });

/** The decisions on the initiative, newest first. */
export const decisionsQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'decisions'],
    queryFn: async ({ signal }): Promise<Decision[]> => {
      const answer = await bodyOf<{ data: Decision[] }>(
        api.GET('/api/v1/tenants/{tenant}/initiatives/{key}/decisions', { params: { path: { tenant, key } }, signal }),
      );
      return answer.data;
    },
  });
