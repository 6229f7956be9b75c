import { canEver } from '@flightpath/domain';
import { createFileRoute } from '@tanstack/react-router';
import { MembersPage } from '../../features/members/members-page.tsx';
import { invitationsQuery, membersQuery } from '../../features/members/queries.ts';

export const Route = createFileRoute('/$tenant/members')({
  loader: async ({ context, params }) => {
    if (!canEver(context.membership.role, 'members:read').allowed) return;
    await Promise.all([
      context.queryClient.ensureQueryData(membersQuery(params.tenant)),
      context.queryClient.ensureQueryData(invitationsQuery(params.tenant)),
    ]);
  },
  component: Members,
});

function Members() {
  const { me } = Route.useRouteContext();
  return <MembersPage userId={me.user.id} />;
}
