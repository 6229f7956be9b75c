import { type FundingLine, Hypothesis, type IsoDate } from '@flightpath/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import type { Supposed } from './what-if-search.ts';
import type { WhatIfAnswer } from './what-if-sentence.ts';

/** Asks; nothing is written. The answer to the question before stays until this one has come. */
export const whatIfQuery = (tenant: string, suppose: readonly Supposed[], on: IsoDate) =>
  queryOptions({
    queryKey: [...queryKeys.portfolio(tenant), 'what-if', suppose, on],
    queryFn: ({ signal }): Promise<WhatIfAnswer> =>
      bodyOf(
        api.POST('/api/v1/tenants/{tenant}/what-if', {
          params: { path: { tenant } },
          // `of` is for the address alone: parsing drops it.
          body: { hypotheses: suppose.map((one) => Hypothesis.parse(one)), on },
          signal,
        }),
      ),
    enabled: suppose.length > 0,
    placeholderData: keepPreviousData,
  });

export const fundingLinesQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'funding-lines-of-what-if'],
    queryFn: async ({ signal }): Promise<FundingLine[]> =>
      (
        await bodyOf<{ data: FundingLine[] }>(
          api.GET('/api/v1/tenants/{tenant}/initiatives/{key}/funding-lines', {
            params: { path: { tenant, key } },
            signal,
          }),
        )
      ).data,
  });
