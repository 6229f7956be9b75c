import { createFileRoute, notFound, Outlet, redirect } from '@tanstack/react-router';
import { meQuery } from '../api/me.ts';
import { ApiProblem } from '../api/problem.ts';
import { TenantProvider } from '../api/tenant.tsx';
import { SignInExpired } from '../features/session/sign-in-expired.tsx';
import { FormatProvider } from '../ui/format-context.tsx';
import { TenantFrame } from './-tenant-frame.tsx';

export const Route = createFileRoute('/$tenant')({
  beforeLoad: async ({ context, params, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 401) {
        throw redirect({ to: '/sign-in', search: { next: location.href } });
      }
      throw error;
    });
    const membership = me.memberships.find(({ tenant }) => tenant.slug === params.tenant);
    // The same page as for an address that does not exist: who is no member may not know of the tenant.
    if (!membership) throw notFound();
    if (membership.asksFor) throw redirect({ to: '/door', search: { organisation: membership.tenant.slug } });
    window.localStorage.setItem('flightpath-last-tenant', membership.tenant.slug);
    return { me, membership };
  },
  component: TenantLayout,
});

function TenantLayout() {
  const { me, membership } = Route.useRouteContext();
  return (
    <TenantProvider membership={membership}>
      <FormatProvider timeZone={membership.tenant.timeZone}>
        <TenantFrame me={me} tenant={membership.tenant}>
          <Outlet />
        </TenantFrame>
        <SignInExpired email={me.user.email} company={me.session.isOfProvider ? membership.tenant.slug : null} />
      </FormatProvider>
    </TenantProvider>
  );
}
