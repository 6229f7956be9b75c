import { createFileRoute, redirect, useRouter } from '@tanstack/react-router';
import { meQuery } from '../api/me.ts';
import { SignInPage } from '../features/session/sign-in-page.tsx';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    // Only an address of this origin: `//elsewhere` would be an open redirect.
    typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {},
  beforeLoad: ({ context }) => {
    if (context.queryClient.getQueryData(meQuery.queryKey)) throw redirect({ to: '/' });
  },
  component: SignIn,
});

function SignIn() {
  const { next } = Route.useSearch();
  const router = useRouter();
  return <SignInPage onSignedIn={() => router.navigate({ href: next ?? '/', replace: true })} />;
}
