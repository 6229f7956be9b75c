import type { NewPause, Pause } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

const PAUSES = '/api/v1/tenants/{tenant}/initiatives/{key}/pauses' as const;

export interface Where {
  tenant: string;
  key: string;
}

/** When the initiative rested, newest first. */
export const pausesQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'pauses'],
    queryFn: async ({ signal }): Promise<Pause[]> => {
      const { data } = await bodyOf<{ data: Pause[] }>(api.GET(PAUSES, { params: { path: { tenant, key } }, signal }));
      return data;
    },
  });

export const pauseInitiative = (path: Where, body: NewPause): Promise<Pause> =>
  bodyOf(api.POST(PAUSES, { params: { path }, body }));

export const resumeInitiative = (path: Where) => bodyOf(api.POST(`${PAUSES}/current/end`, { params: { path } }));
