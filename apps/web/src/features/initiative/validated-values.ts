import type { Indicator, InitiativeRow, Measurement } from '@flightpath/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

const INDICATORS = '/api/v1/tenants/{tenant}/initiatives/{key}/indicators' as const;

/** A value that somebody other than its author confirmed, with what it measures. */
export interface ValidatedValue {
  measurementId: string;
  indicator: string;
  unit: string;
  value: string;
  date: string;
}

/** The validated values of an initiative, the newest of each indicator first. */
export const validatedValuesQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'validated-values'],
    queryFn: async ({ signal }): Promise<ValidatedValue[]> => {
      const { data } = await bodyOf<{ data: Indicator[] }>(
        api.GET(INDICATORS, { params: { path: { tenant, key } }, signal }),
      );
      const ofValue = data.filter(({ measures }) => measures === 'value');
      const lists = await Promise.all(ofValue.map((indicator) => validatedOf({ tenant, key }, indicator, signal)));
      return lists.flat();
    },
  });

async function validatedOf(
  path: { tenant: string; key: string },
  { id, name, unit }: Indicator,
  signal: AbortSignal,
): Promise<ValidatedValue[]> {
  const { data } = await bodyOf<{ data: Measurement[] }>(
    api.GET(`${INDICATORS}/{id}/measurements`, { params: { path: { ...path, id }, query: { limit: 200 } }, signal }),
  );
  const corrected = new Set(data.map(({ corrects }) => corrects));
  return data
    .filter((one) => one.confidence === 'validated' && !corrected.has(one.id))
    .map(({ id: measurementId, value, date }) => ({ measurementId, indicator: name, unit, value, date }));
}

/** Initiatives by key or words of their name, the first 20. */
export const initiativeSearchQuery = (tenant: string, words: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiatives(tenant), 'search', words],
    queryFn: async ({ signal }): Promise<InitiativeRow[]> => {
      const { data } = await bodyOf<{ data: InitiativeRow[] }>(
        api.GET('/api/v1/tenants/{tenant}/initiatives', {
          params: { path: { tenant }, query: { limit: 20, ...(words ? { q: words } : {}) } },
          signal,
        }),
      );
      return data;
    },
    placeholderData: keepPreviousData,
  });
