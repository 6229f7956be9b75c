import { createFileRoute, redirect } from '@tanstack/react-router';
import { meQuery } from '../api/me.ts';
import { ApiProblem } from '../api/problem.ts';
import { DoorPage } from '../features/session/door-page.tsx';

export const Route = createFileRoute('/door')({
  validateSearch: (search: Record<string, unknown>): { organisation?: string } =>
    typeof search.organisation === 'string' ? { organisation: search.organisation } : {},
  beforeLoad: async ({ context, search, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 401) {
        throw redirect({ to: '/sign-in', search: { next: location.href } });
      }
      throw error;
    });
    const membership = me.memberships.find(({ tenant }) => tenant.slug === search.organisation);
    if (!membership) throw redirect({ to: '/' });
    const { tenant, asksFor } = membership;
    if (asksFor === null) throw redirect({ to: '/$tenant', params: { tenant: tenant.slug } });
    return { me, tenant, asksFor };
  },
  component: Door,
});

function Door() {
  const { me, tenant, asksFor } = Route.useRouteContext();
  return <DoorPage me={me} tenant={tenant} asksFor={asksFor} />;
}
