import type { StoredRulePack } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';
import type { components } from './generated/api.ts';

/** What a rule pack can tune: a rule, a gate criterion, or a read model. */
export type Tunable = components['schemas']['Tunable'];

/** All that can be tuned, with its meaning and the shipped defaults. Changes only with the product. */
export const tunablesQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'tunables'],
    queryFn: async ({ signal }): Promise<Tunable[]> =>
      (
        await bodyOf<{ data: Tunable[] }>(
          api.GET('/api/v1/tenants/{tenant}/rule-packs/tunables', { params: { path: { tenant } }, signal }),
        )
      ).data,
    staleTime: 60 * 60_000,
  });

/** The draft, if there is one, then the published ones, the newest first; the shipped one is the last. */
export const rulePacksQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'rule-packs'],
    queryFn: async ({ signal }): Promise<StoredRulePack[]> =>
      (
        await bodyOf<{ data: StoredRulePack[] }>(
          api.GET('/api/v1/tenants/{tenant}/rule-packs', { params: { path: { tenant } }, signal }),
        )
      ).data,
  });

/** The pack that judges now. */
export const packInForce = (packs: readonly StoredRulePack[]): StoredRulePack | undefined =>
  packs.find(({ status }) => status === 'published');
