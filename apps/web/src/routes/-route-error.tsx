import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { asProblem } from '../api/problem.ts';
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
