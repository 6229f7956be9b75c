import type { Narrative, NewNarrative } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

const NARRATIVES = '/api/v1/tenants/{tenant}/initiatives/{key}/narratives' as const;

export interface Where {
  tenant: string;
  key: string;
}

/** The main narrative, then those of departments, each with its versions from the newest back. */
export const narrativesQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'narratives'],
    queryFn: async ({ signal }): Promise<Narrative[]> => {
      const { data } = await bodyOf<{ data: Narrative[] }>(
        api.GET(NARRATIVES, { params: { path: { tenant, key } }, signal }),
      );
      return data;
    },
  });

export const addNarrative = (path: Where, body: NewNarrative): Promise<Narrative> =>
  bodyOf(api.POST(NARRATIVES, { params: { path }, body }));

export const confirmNarrative = (path: Where, id: string): Promise<Narrative> =>
  bodyOf(api.POST(`${NARRATIVES}/{id}/confirmations`, { params: { path: { ...path, id } } }));
