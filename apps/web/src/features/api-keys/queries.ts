import type {
  ApiKey,
  IssuedApiKey,
  NewApiKey,
  NewServiceAccount,
  ServiceAccount,
  ServiceAccountChanges,
} from '@flightpath/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { everyPage } from '../../api/directory.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** The systems that may be let in, by name. */
export const serviceAccountsQuery = (tenant: string) =>
  queryOptions({
    queryKey: queryKeys.serviceAccounts(tenant),
    queryFn: ({ signal }) =>
      everyPage<ServiceAccount>((after) =>
        bodyOf(
          api.GET('/api/v1/tenants/{tenant}/service-accounts', {
            params: { path: { tenant }, query: { limit: 200, after } },
            signal,
          }),
        ),
      ),
  });

/** The keys of all of them, the newest first. */
export const apiKeysQuery = (tenant: string) =>
  queryOptions({
    queryKey: queryKeys.apiKeys(tenant),
    queryFn: ({ signal }) =>
      everyPage<ApiKey>((after) =>
        bodyOf(
          api.GET('/api/v1/tenants/{tenant}/api-keys', {
            params: { path: { tenant }, query: { limit: 200, after } },
            signal,
          }),
        ),
      ),
  });

export function useAddServiceAccount(tenant: string) {
  const refresh = useRefresh(queryKeys.serviceAccounts(tenant));
  return useMutation({
    mutationFn: (body: NewServiceAccount): Promise<ServiceAccount> =>
      bodyOf(api.POST('/api/v1/tenants/{tenant}/service-accounts', { params: { path: { tenant } }, body })),
    onSettled: refresh,
  });
}

export function useChangeServiceAccount(tenant: string) {
  const refresh = useRefresh(queryKeys.serviceAccounts(tenant));
  return useMutation({
    mutationFn: ({ id, changes }: { id: string; changes: ServiceAccountChanges }): Promise<ServiceAccount> =>
      bodyOf(
        api.PATCH('/api/v1/tenants/{tenant}/service-accounts/{id}', {
          params: { path: { tenant, id } },
          body: changes,
        }),
      ),
    onSettled: refresh,
  });
}

/** Its answer holds the secret, which is kept nowhere: it is forgotten with the dialog that shows it. */
export function useMakeKey(tenant: string, accountId: string) {
  const refresh = useRefresh(queryKeys.apiKeys(tenant));
  return useMutation({
    mutationFn: (body: NewApiKey): Promise<IssuedApiKey> =>
      bodyOf(
        api.POST('/api/v1/tenants/{tenant}/service-accounts/{id}/keys', {
          params: { path: { tenant, id: accountId } },
          body,
        }),
      ),
    onSettled: refresh,
    gcTime: 0,
  });
}

export function useRevokeKey(tenant: string) {
  const refresh = useRefresh(queryKeys.apiKeys(tenant));
  return useMutation({
    mutationFn: (id: string) =>
      bodyOf(api.DELETE('/api/v1/tenants/{tenant}/api-keys/{id}', { params: { path: { tenant, id } } })),
    onSettled: refresh,
  });
}

// Refused or not: somebody else may have changed it meanwhile.
function useRefresh(queryKey: readonly string[]): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey });
}
