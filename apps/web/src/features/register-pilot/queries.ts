import type { Initiative, NewInitiative } from '@flightpath/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** Registers an initiative; the lists that count it are fetched anew. Rejects with an `ApiProblem`. */
export function useRegisterPilot(tenant: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewInitiative): Promise<Initiative> =>
      bodyOf(api.POST('/api/v1/tenants/{tenant}/initiatives', { params: { path: { tenant } }, body })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.initiatives(tenant) }),
        client.invalidateQueries({ queryKey: queryKeys.portfolio(tenant) }),
      ]),
  });
}
