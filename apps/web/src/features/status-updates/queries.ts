import type { Indicator, Measurement, NewMeasurement, NewStatusUpdate, StatusUpdate } from '@flightpath/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

const INITIATIVE = '/api/v1/tenants/{tenant}/initiatives/{key}' as const;

export interface Where {
  tenant: string;
  key: string;
}

interface List<Item> {
  data: Item[];
  nextCursor: string | null;
}

const listUpdates = (path: Where, query: { limit: number; after?: string }, signal?: AbortSignal) =>
  bodyOf<List<StatusUpdate>>(api.GET(`${INITIATIVE}/status-updates`, { params: { path, query }, signal }));

/** The updates of an initiative, newest first, in pages. */
export const statusUpdatesQuery = (tenant: string, key: string) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'status-updates'],
    queryFn: ({ signal, pageParam }) =>
      listUpdates({ tenant, key }, { limit: 4, ...(pageParam ? { after: pageParam } : {}) }, signal),
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

export const postStatusUpdate = (path: Where, body: NewStatusUpdate, key: string): Promise<StatusUpdate> =>
  bodyOf(api.POST(`${INITIATIVE}/status-updates`, { params: { path, header: { 'Idempotency-Key': key } }, body }));

export const postMeasurement = (path: Where, id: string, body: NewMeasurement, key: string): Promise<Measurement> =>
  bodyOf(
    api.POST(`${INITIATIVE}/indicators/{id}/measurements`, {
      params: { path: { ...path, id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );

/** The newest few, to find out whether something got through although its answer did not. */
export const newestUpdates = async (path: Where): Promise<StatusUpdate[]> =>
  (await listUpdates(path, { limit: 10 })).data;

export const newestMeasurements = async (path: Where, id: string): Promise<Measurement[]> => {
  const { data } = await bodyOf<List<Measurement>>(
    api.GET(`${INITIATIVE}/indicators/{id}/measurements`, { params: { path: { ...path, id }, query: { limit: 10 } } }),
  );
  return data;
};
