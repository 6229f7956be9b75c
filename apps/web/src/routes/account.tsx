import { createFileRoute, redirect } from '@tanstack/react-router';
import { meQuery } from '../api/me.ts';
import { ApiProblem } from '../api/problem.ts';
import { AccountPage } from '../features/account/account-page.tsx';
import { CompanyAccountPage } from '../features/account/company-account-page.tsx';
import { accountQuery, sessionsQuery } from '../features/account/queries.ts';
import { SignInExpired } from '../features/session/sign-in-expired.tsx';
import { useSignOut } from '../features/session/use-sign-out.tsx';
import { FormatProvider } from '../ui/format-context.tsx';
import { PlainFrame } from '../ui/plain-frame.tsx';

export const Route = createFileRoute('/account')({
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 401) {
        throw redirect({ to: '/sign-in', search: { next: location.href } });
      }
      throw error;
    });
    return { me };
  },
  loader: async ({ context }) => {
    if (context.me.session.isOfProvider) return;
    await Promise.all([
      context.queryClient.ensureQueryData(accountQuery),
      context.queryClient.ensureQueryData(sessionsQuery),
    ]);
  },
  component: OwnAccount,
});

function OwnAccount() {
  const { me } = Route.useRouteContext();
  const { leave, question } = useSignOut();
  // Of no organisation, so that the clock is the reader's own.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <PlainFrame>
      <FormatProvider timeZone={timeZone}>
        {me.session.isOfProvider ? (
          <CompanyAccountPage email={me.user.email} onSignOut={leave} />
        ) : (
          <AccountPage onSignOut={leave} />
        )}
        {question}
        <SignInExpired email={me.user.email} />
      </FormatProvider>
    </PlainFrame>
  );
}
