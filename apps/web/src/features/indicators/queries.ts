import type { Indicator, IndicatorChanges, Measurement, NewIndicator, NewMeasurement } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

const INDICATORS = '/api/v1/tenants/{tenant}/initiatives/{key}/indicators' as const;

export interface Where {
  tenant: string;
  key: string;
}

export const indicatorsQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'indicators'],
    queryFn: async ({ signal }): Promise<Indicator[]> => {
      const { data } = await bodyOf<{ data: Indicator[] }>(
        api.GET(INDICATORS, { params: { path: { tenant, key } }, signal }),
      );
      return data;
    },
  });

/** The newest 200 measurements of an indicator, newest first; corrected ones are left out. */
export const measurementsQuery = (tenant: string, key: string, id: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'measurements', id],
    queryFn: async ({ signal }): Promise<Measurement[]> => {
      const { data } = await bodyOf<{ data: Measurement[] }>(
        api.GET(`${INDICATORS}/{id}/measurements`, {
          params: { path: { tenant, key, id }, query: { limit: 200 } },
          signal,
        }),
      );
      const corrected = new Set(data.map(({ corrects }) => corrects));
      return data.filter((measurement) => !corrected.has(measurement.id));
    },
  });

export const addIndicator = (path: Where, body: NewIndicator): Promise<Indicator> =>
  bodyOf(api.POST(INDICATORS, { params: { path }, body }));

export const changeIndicator = (path: Where, id: string, body: IndicatorChanges, ifMatch: string): Promise<Indicator> =>
  bodyOf(api.PATCH(`${INDICATORS}/{id}`, { params: { path: { ...path, id }, header: { 'If-Match': ifMatch } }, body }));

export const deleteIndicator = (path: Where, id: string, ifMatch: string) =>
  bodyOf(api.DELETE(`${INDICATORS}/{id}`, { params: { path: { ...path, id }, header: { 'If-Match': ifMatch } } }));

export const postMeasurement = (path: Where, id: string, body: NewMeasurement): Promise<Measurement> =>
  bodyOf(api.POST(`${INDICATORS}/{id}/measurements`, { params: { path: { ...path, id } }, body }));
