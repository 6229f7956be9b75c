import type { Invitation, IssuedInvitation, Member, MemberChanges, NewInvitation } from '@flightpath/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { everyPage } from '../../api/directory.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** Who may sign in to the tenant, by name. */
export const membersQuery = (tenant: string) =>
  queryOptions({
    queryKey: queryKeys.members(tenant),
    queryFn: ({ signal }) =>
      everyPage<Member>((after) =>
        bodyOf(
          api.GET('/api/v1/tenants/{tenant}/members', {
            params: { path: { tenant }, query: { limit: 200, after } },
            signal,
          }),
        ),
      ),
  });

/** Who was invited, the newest first. */
export const invitationsQuery = (tenant: string) =>
  queryOptions({
    queryKey: queryKeys.invitations(tenant),
    queryFn: ({ signal }) =>
      everyPage<Invitation>((after) =>
        bodyOf(
          api.GET('/api/v1/tenants/{tenant}/invitations', {
            params: { path: { tenant }, query: { limit: 200, after } },
            signal,
          }),
        ),
      ),
  });

export function useChangeMember(tenant: string) {
  const refresh = useRefresh(queryKeys.members(tenant));
  return useMutation({
    mutationFn: ({ userId, changes }: { userId: string; changes: MemberChanges }): Promise<Member> =>
      bodyOf(
        api.PATCH('/api/v1/tenants/{tenant}/members/{id}', { params: { path: { tenant, id: userId } }, body: changes }),
      ),
    onSettled: refresh,
  });
}

export function useRemoveMember(tenant: string) {
  const refresh = useRefresh(queryKeys.members(tenant));
  return useMutation({
    mutationFn: (userId: string) =>
      bodyOf(api.DELETE('/api/v1/tenants/{tenant}/members/{id}', { params: { path: { tenant, id: userId } } })),
    onSettled: refresh,
  });
}

/** The tenant is gone for whoever leaves: the caller loads the app anew. */
export function useLeave(tenant: string) {
  return useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/tenants/{tenant}/members/leave', {
          params: { path: { tenant } },
          body: { organisation: tenant },
        }),
      ),
  });
}

export function useInvite(tenant: string) {
  const refresh = useRefresh(queryKeys.invitations(tenant));
  return useMutation({
    mutationFn: (body: NewInvitation): Promise<IssuedInvitation> =>
      bodyOf(api.POST('/api/v1/tenants/{tenant}/invitations', { params: { path: { tenant } }, body })),
    onSettled: refresh,
  });
}

export function useResend(tenant: string) {
  const refresh = useRefresh(queryKeys.invitations(tenant));
  return useMutation({
    mutationFn: (id: string): Promise<IssuedInvitation> =>
      bodyOf(api.POST('/api/v1/tenants/{tenant}/invitations/{id}/resend', { params: { path: { tenant, id } } })),
    onSettled: refresh,
  });
}

export function useRevoke(tenant: string) {
  const refresh = useRefresh(queryKeys.invitations(tenant));
  return useMutation({
    mutationFn: (id: string) =>
      bodyOf(api.DELETE('/api/v1/tenants/{tenant}/invitations/{id}', { params: { path: { tenant, id } } })),
    onSettled: refresh,
  });
}

// Refused or not: somebody else may have changed it meanwhile.
function useRefresh(queryKey: readonly string[]): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey });
}
