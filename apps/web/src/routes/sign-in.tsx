import { createFileRoute, redirect, useRouter } from '@tanstack/react-router';
import { meQuery } from '../api/me.ts';
import { SignInPage } from '../features/session/sign-in-page.tsx';

interface Search {
  next?: string;
  organisation?: string;
  problem?: string;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): Search => {
    const [next, organisation, problem] = [textOf(search.next), textOf(search.organisation), textOf(search.problem)];
    return {
      // Only an address of this origin: `//elsewhere` would be an open redirect.
      ...(next && /^\/(?![/\\])/.test(next) && { next }),
      ...(organisation && { organisation }),
      ...(problem && { problem }),
    };
  },
  beforeLoad: ({ context }) => {
    if (context.queryClient.getQueryData(meQuery.queryKey)) throw redirect({ to: '/' });
  },
  component: SignIn,
});

function SignIn() {
  const { next, ...search } = Route.useSearch();
  const router = useRouter();
  return (
    <SignInPage {...search} next={next} onSignedIn={() => router.navigate({ href: next ?? '/', replace: true })} />
  );
}
