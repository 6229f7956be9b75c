import type { Learning, LearningReuse, NewLearning } from '@flightpath/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

const LEARNINGS = '/api/v1/tenants/{tenant}/initiatives/{key}/learnings' as const;

export interface Where {
  tenant: string;
  key: string;
}

/** What the initiative learned and what it re-uses of others, newest first. */
export const learningsQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'learnings'],
    queryFn: async ({ signal }): Promise<Learning[]> => {
      const { data } = await bodyOf<{ data: Learning[] }>(
        api.GET(LEARNINGS, { params: { path: { tenant, key } }, signal }),
      );
      return data;
    },
  });

/** Learnings of all initiatives with these words in them, the newest 20. */
export const learningSearchQuery = (tenant: string, words: string) =>
  queryOptions({
    queryKey: [tenant, 'learnings', 'search', words],
    queryFn: async ({ signal }): Promise<Learning[]> => {
      const { data } = await bodyOf<{ data: Learning[] }>(
        api.GET('/api/v1/tenants/{tenant}/learnings', {
          params: { path: { tenant }, query: { limit: 20, ...(words ? { q: words } : {}) } },
          signal,
        }),
      );
      return data;
    },
    placeholderData: keepPreviousData,
  });

export const addLearning = (path: Where, body: NewLearning): Promise<Learning> =>
  bodyOf(api.POST(LEARNINGS, { params: { path }, body }));

export const reuseLearning = (path: Where, body: LearningReuse): Promise<Learning> =>
  bodyOf(api.POST(`${LEARNINGS}/reuses`, { params: { path }, body }));

/** Takes back the link; the learning stays where it was learned. */
export const deleteReuse = (path: Where, id: string, ifMatch: string) =>
  bodyOf(
    api.DELETE(`${LEARNINGS}/reuses/{id}`, { params: { path: { ...path, id }, header: { 'If-Match': ifMatch } } }),
  );
