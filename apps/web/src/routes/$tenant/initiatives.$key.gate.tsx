import { useQuery } from '@tanstack/react-query';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { useCallback } from 'react';
import { z } from 'zod';
import { decisionsQuery, gateQuery, initiativeQuery } from '../../api/initiative.ts';
import { ApiProblem } from '../../api/problem.ts';
import { GateAct } from '../../features/gates/gate-act.ts';
import { GatePage } from '../../features/gates/gate-page.tsx';
import { openFlagsQuery } from '../../features/gates/queries.ts';

export const Route = createFileRoute('/$tenant/initiatives/$key/gate')({
  validateSearch: z.object({ act: GateAct.optional().catch(undefined) }),
  loader: async ({ context: { queryClient }, params: { tenant, key } }) => {
    queryClient.prefetchQuery(openFlagsQuery(tenant, key));
    queryClient.prefetchQuery(decisionsQuery(tenant, key));
    const wanted = [
      queryClient.ensureQueryData(gateQuery(tenant, key)),
      queryClient.ensureQueryData(initiativeQuery(tenant, key)),
    ];
    await Promise.all(wanted).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 404) throw notFound();
      throw error;
    });
  },
  component: GateReviewOfInitiative,
});

function GateReviewOfInitiative() {
  const { tenant, key } = Route.useParams();
  const { act } = Route.useSearch();
  const { me } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  const { data: initiative } = useQuery(initiativeQuery(tenant, key));
  const { data: review } = useQuery(gateQuery(tenant, key));
  const onAct = useCallback(
    (next: GateAct | null) => navigate({ search: next ? { act: next } : {}, replace: true, resetScroll: false }),
    [navigate],
  );
  if (!initiative || !review) return null;
  return <GatePage initiative={initiative} review={review} userId={me.user.id} act={act ?? null} onAct={onAct} />;
}
