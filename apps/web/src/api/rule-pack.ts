import { type RulePack, shippedRulePack } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';
import { queryKeys } from './query-keys.ts';

/** The rule pack in force: the newest that was published, else the rules as shipped. */
export const rulePackQuery = (tenant: string) =>
  queryOptions({
    queryKey: [...queryKeys.rulePacks(tenant), 'in force'] as const,
    queryFn: async ({ signal }): Promise<RulePack> => {
      const packs = await bodyOf(
        api.GET('/api/v1/tenants/{tenant}/rule-packs', { params: { path: { tenant } }, signal }),
      );
      return (packs.data.find(({ status }) => status === 'published') as RulePack | undefined) ?? shippedRulePack;
    },
    staleTime: 60_000,
  });
