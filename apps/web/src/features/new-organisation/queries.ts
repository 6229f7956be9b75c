import type { NewTenant, Tenant } from '@flightpath/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** Who makes one is its admin: what is known of them is asked for anew. */
export function useMakeTenant() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewTenant): Promise<Tenant> => bodyOf(api.POST('/api/v1/tenants', { body })),
    onSuccess: () => queryClient.refetchQueries({ queryKey: queryKeys.me }),
  });
}
