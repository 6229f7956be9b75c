import type { ConnectionTrial, IdentityProviderState, NewIdentityProvider } from '@flightpath/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** How members sign in with their company, and the address that the provider must know. */
export const identityProviderQuery = (tenant: string) =>
  queryOptions({
    queryKey: queryKeys.identityProvider(tenant),
    queryFn: ({ signal }): Promise<IdentityProviderState> =>
      bodyOf(api.GET('/api/v1/tenants/{tenant}/identity-provider', { params: { path: { tenant } }, signal })),
  });

/** What is typed in holds the client secret: it is forgotten with the form. */
export function useSaveProvider(tenant: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewIdentityProvider): Promise<IdentityProviderState> =>
      bodyOf(api.PUT('/api/v1/tenants/{tenant}/identity-provider', { params: { path: { tenant } }, body })),
    onSuccess: (state) => queryClient.setQueryData(queryKeys.identityProvider(tenant), state),
    gcTime: 0,
  });
}

export function useRemoveProvider(tenant: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      bodyOf(api.DELETE('/api/v1/tenants/{tenant}/identity-provider', { params: { path: { tenant } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.identityProvider(tenant) }),
  });
}

/** Asks the provider what it can do; stores nothing. */
export function useTryProvider(tenant: string) {
  return useMutation({
    mutationFn: (issuer: string): Promise<ConnectionTrial> =>
      bodyOf(
        api.POST('/api/v1/tenants/{tenant}/identity-provider/try', { params: { path: { tenant } }, body: { issuer } }),
      ),
  });
}
