import { createFileRoute, redirect } from '@tanstack/react-router';
import { meQuery } from '../api/me.ts';
import { ApiProblem } from '../api/problem.ts';
import { NoMembershipPage } from '../features/session/no-membership-page.tsx';

const LAST_TENANT_KEY = 'flightpath-last-tenant';

export const Route = createFileRoute('/')({
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 401) throw redirect({ to: '/sign-in' });
      throw error;
    });
    const lastUsed = window.localStorage.getItem(LAST_TENANT_KEY);
    const membership = me.memberships.find(({ tenant }) => tenant.slug === lastUsed) ?? me.memberships[0];
    if (membership) throw redirect({ to: '/$tenant', params: { tenant: membership.tenant.slug } });
    return { me };
  },
  component: NoMembership,
});

function NoMembership() {
  const { me } = Route.useRouteContext();
  return <NoMembershipPage mayMakeTenants={me.mayMakeTenants} />;
}
