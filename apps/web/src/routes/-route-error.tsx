import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { asProblem } from '../api/problem.ts';
import { queryKeys } from '../api/query-keys.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { NotFoundPage } from '../ui/not-found-page.tsx';
import { Page } from '../ui/page.tsx';
import { PageSkeleton } from '../ui/skeletons.tsx';

/** A page that could not be loaded. What the API does not find reads like an address that does not exist. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = asProblem(error);
  if (problem.status === 404) return <NotFoundPage />;
  // The dialog that asks to sign in again stands over the page; behind it nothing has failed yet.
  if (problem.status === 401) return <PageSkeleton />;
  if (OF_THE_DOOR.includes(problem.slug)) return <ToTheDoor />;

  async function tryAgain() {
    await router.invalidate();
    reset();
  }
  return (
    <Page title="Something went wrong" headline={problem.title} lead={problem.detail} width="text">
      <ErrorState requestId={problem.requestId} onRetry={tryAgain} />
    </Page>
  );
}

const OF_THE_DOOR = ['second-factor-required', 'provider-sign-in-required'];

/** The organisation has begun to ask for more: who one is, read anew, leads to the page that says so. */
function ToTheDoor() {
  const router = useRouter();
  useEffect(() => {
    router.options.context.queryClient.removeQueries({ queryKey: queryKeys.me });
    void router.invalidate();
  }, [router]);
  return <PageSkeleton />;
}
