import type { NewDepartment, NewPerson, PersonChanges } from '@flightpath/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';

/** Adds a person, or changes the one with `id`. */
export function useSavePerson(tenant: string) {
  const refresh = useRefreshTenant(tenant);
  return useMutation({
    mutationFn: ({ id, person }: { id: string | null; person: NewPerson & PersonChanges }) =>
      id === null
        ? bodyOf(api.POST('/api/v1/tenants/{tenant}/people', { params: { path: { tenant } }, body: person }))
        : bodyOf(api.PATCH('/api/v1/tenants/{tenant}/people/{id}', { params: { path: { tenant, id } }, body: person })),
    onSuccess: refresh,
  });
}

/** Adds a department, or changes the one with `id`. */
export function useSaveDepartment(tenant: string) {
  const refresh = useRefreshTenant(tenant);
  return useMutation({
    mutationFn: ({ id, department }: { id: string | null; department: NewDepartment }) =>
      id === null
        ? bodyOf(api.POST('/api/v1/tenants/{tenant}/departments', { params: { path: { tenant } }, body: department }))
        : bodyOf(
            api.PATCH('/api/v1/tenants/{tenant}/departments/{id}', {
              params: { path: { tenant, id } },
              body: department,
            }),
          ),
    onSuccess: refresh,
  });
}

// A leaving date or a move in the tree re-judges every initiative that reads it: all that is shown may have changed.
function useRefreshTenant(tenant: string): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: [tenant] });
}
