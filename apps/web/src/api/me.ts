import type { Me } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';
import { queryKeys } from './query-keys.ts';

/** Who is signed in and to which organisations they belong. Refused with 401 when nobody is. */
export const meQuery = queryOptions({
  queryKey: queryKeys.me,
  queryFn: ({ signal }): Promise<Me> => bodyOf(api.GET('/api/v1/me', { signal })),
  staleTime: 5 * 60_000,
  retry: false,
});
