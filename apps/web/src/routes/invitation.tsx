import { useQuery } from '@tanstack/react-query';
import { createFileRoute, useRouter, useRouterState } from '@tanstack/react-router';
import { meQuery } from '../api/me.ts';
import { InvitationPage } from '../features/invitation/invitation-page.tsx';
import { SignInForm } from '../features/session/sign-in-form.tsx';

export const Route = createFileRoute('/invitation')({
  // Nobody needs to be signed in here: whether somebody is decides what the page offers.
  beforeLoad: ({ context }) => context.queryClient.prefetchQuery(meQuery),
  component: Invitation,
});

function Invitation() {
  const router = useRouter();
  const token = useRouterState({ select: (state) => state.location.hash });
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  return (
    <InvitationPage
      token={token}
      me={me}
      signInForm={(email) => <SignInForm email={email} onSignedIn={() => undefined} />}
      onJoined={(tenant) => router.navigate({ to: '/$tenant', params: { tenant }, replace: true })}
    />
  );
}
