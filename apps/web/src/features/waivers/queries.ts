import type { NewWaiver, Waiver, WaiverDecision } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

interface WaiverInContext {
  waiver: Waiver;
  flag: { id: string };
  initiative: { key: string };
}

/** The waivers that were asked for flags of one initiative and wait for a decision, by the flag's id. */
export const askedWaiversQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'waivers-asked'],
    queryFn: async ({ signal }): Promise<Record<string, Waiver>> => {
      const { data } = await bodyOf<{ data: WaiverInContext[] }>(
        api.GET('/api/v1/tenants/{tenant}/waivers', { params: { path: { tenant } }, signal }),
      );
      return Object.fromEntries(
        data.filter(({ initiative }) => initiative.key === key).map(({ flag, waiver }) => [flag.id, waiver]),
      );
    },
  });

export const requestWaiver = (tenant: string, flagId: string, body: NewWaiver): Promise<Waiver> =>
  bodyOf(api.POST('/api/v1/tenants/{tenant}/flags/{id}/waivers', { params: { path: { tenant, id: flagId } }, body }));

export const decideWaiver = (tenant: string, id: string, body: WaiverDecision): Promise<Waiver> =>
  bodyOf(api.POST('/api/v1/tenants/{tenant}/waivers/{id}/decision', { params: { path: { tenant, id } }, body }));

/** Takes back one that was asked for, or ends an approved one early. */
export const withdrawWaiver = (tenant: string, id: string) =>
  bodyOf(api.DELETE('/api/v1/tenants/{tenant}/waivers/{id}', { params: { path: { tenant, id } } }));
