import { useQuery } from '@tanstack/react-query';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { useCallback } from 'react';
import { championsQuery, initiativeQuery } from '../../api/initiative.ts';
import { ApiProblem } from '../../api/problem.ts';
import { PostUpdatePage } from '../../features/status-updates/post-update-page.tsx';
import { indicatorsQuery } from '../../features/status-updates/queries.ts';

export const Route = createFileRoute('/$tenant/initiatives/$key/update')({
  loader: async ({ context: { queryClient }, params: { tenant, key } }) => {
    queryClient.prefetchQuery(championsQuery(tenant, key));
    queryClient.prefetchQuery(indicatorsQuery(tenant, key));
    await queryClient.ensureQueryData(initiativeQuery(tenant, key)).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 404) throw notFound();
      throw error;
    });
  },
  component: PostUpdate,
});

function PostUpdate() {
  const { tenant, key } = Route.useParams();
  const { me } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  const { data: initiative } = useQuery(initiativeQuery(tenant, key));
  const onDone = useCallback(
    () => navigate({ to: '/$tenant/initiatives/$key', params: { tenant, key } }),
    [navigate, tenant, key],
  );
  if (!initiative) return null;
  return <PostUpdatePage initiative={initiative} user={me.user.id} onDone={onDone} />;
}
