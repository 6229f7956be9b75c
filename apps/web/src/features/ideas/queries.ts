import type { Idea, IdeaChanges, NewIdea } from '@flightpath/domain';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { api, bodyOf } from '../../api/client.ts';

/** The page's address: where the ideas come from, and whether they were called for. */
export const IdeaSearch = z.object({
  department: z.uuid().optional().catch(undefined),
  prompted: z.boolean().optional().catch(undefined),
});
export type IdeaSearch = z.infer<typeof IdeaSearch>;

const key = (tenant: string) => [tenant, 'ideas'] as const;

export const ideasQuery = (tenant: string, { department, prompted }: IdeaSearch) =>
  infiniteQueryOptions({
    queryKey: [...key(tenant), { department, prompted }],
    queryFn: ({ signal, pageParam }): Promise<{ data: Idea[]; nextCursor: string | null }> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/ideas', {
          params: {
            path: { tenant },
            query: { department: department ? [department] : undefined, prompted, limit: 100, after: pageParam },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Adds an idea. The initiatives that read it are judged again, so everything shown may have changed. */
export function useAddIdea(tenant: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewIdea): Promise<Idea> =>
      bodyOf(api.POST('/api/v1/tenants/{tenant}/ideas', { params: { path: { tenant } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [tenant] }),
  });
}

export function useChangeIdea(tenant: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, changes }: { id: string; changes: IdeaChanges }): Promise<Idea> =>
      bodyOf(api.PATCH('/api/v1/tenants/{tenant}/ideas/{id}', { params: { path: { tenant, id } }, body: changes })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [tenant] }),
  });
}
