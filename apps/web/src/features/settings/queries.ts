import type { Settings, SettingsChanges } from '@flightpath/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** What holds for the whole organisation. */
export const settingsQuery = (tenant: string) =>
  queryOptions({
    queryKey: queryKeys.settings(tenant),
    queryFn: ({ signal }): Promise<Settings> =>
      bodyOf(api.GET('/api/v1/tenants/{tenant}/settings', { params: { path: { tenant } }, signal })),
  });

export function useChangeSettings(tenant: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SettingsChanges): Promise<Settings> =>
      bodyOf(api.PATCH('/api/v1/tenants/{tenant}/settings', { params: { path: { tenant } }, body })),
    onSuccess: (settings) => queryClient.setQueryData(queryKeys.settings(tenant), settings),
  });
}
