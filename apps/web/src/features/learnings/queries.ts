import { type Learning, LearningOrigin } from '@flightpath/domain';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api, bodyOf } from '../../api/client.ts';

/** The page's address. */
export const LearningSearch = z.object({
  department: z.uuid().optional().catch(undefined),
  origin: LearningOrigin.optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
});
export type LearningSearch = z.infer<typeof LearningSearch>;

export const learningsQuery = (tenant: string, { department, origin, q }: LearningSearch) =>
  infiniteQueryOptions({
    queryKey: [tenant, 'learnings', { department, origin, q }],
    queryFn: ({ signal, pageParam }): Promise<{ data: Learning[]; nextCursor: string | null }> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/learnings', {
          params: {
            path: { tenant },
            query: {
              department: department ? [department] : undefined,
              origin: origin ? [origin] : undefined,
              q,
              limit: 100,
              after: pageParam,
            },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
