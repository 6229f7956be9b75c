import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';
import { queryKeys } from './query-keys.ts';
import { markSignInExpired } from './sign-in-expiry.ts';

export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeExpiry }),
    mutationCache: new MutationCache({ onError: noticeExpiry }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A refusal will be refused again; only what may pass by itself is tried once more.
        retry: (failures, error) => failures < 1 && !(error instanceof ApiProblem && isFinal(error)),
      },
      mutations: { retry: false },
    },
  });

  function noticeExpiry(error: unknown): void {
    const wasSignedIn = client.getQueryData(queryKeys.me) !== undefined;
    if (wasSignedIn && error instanceof ApiProblem && error.status === 401) markSignInExpired();
  }
  return client;
}

const isFinal = (problem: ApiProblem): boolean => problem.status >= 400 && problem.status < 500;
