import { useQuery } from '@tanstack/react-query';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { useCallback } from 'react';
import { z } from 'zod';
import { championsQuery, gateQuery, initiativeQuery } from '../../api/initiative.ts';
import { ApiProblem } from '../../api/problem.ts';
import { ChecklistPanel } from '../../features/foundation-checklist/checklist-panel.tsx';
import { IndicatorList } from '../../features/indicators/indicator-list.tsx';
import { InitiativePage } from '../../features/initiative/initiative-page.tsx';
import { flagsQuery } from '../../features/initiative/queries.ts';
import { LearningsPanel } from '../../features/initiative-learnings/learnings-panel.tsx';
import { NarrativesPanel } from '../../features/narratives/narratives-panel.tsx';
import { PausesPanel } from '../../features/pauses/pauses-panel.tsx';
import { UpdateList } from '../../features/status-updates/update-list.tsx';
import { ValueReportsPanel } from '../../features/value-reports/value-reports-panel.tsx';
import { FlagWaiver } from '../../features/waivers/flag-waiver.tsx';

export const Route = createFileRoute('/$tenant/initiatives/$key/')({
  validateSearch: z.object({ edit: z.string().max(60).optional().catch(undefined) }),
  loader: async ({ context, params: { tenant, key } }) => {
    context.queryClient.prefetchQuery(flagsQuery(tenant, key));
    context.queryClient.prefetchQuery(gateQuery(tenant, key));
    context.queryClient.prefetchQuery(championsQuery(tenant, key));
    await context.queryClient.ensureQueryData(initiativeQuery(tenant, key)).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 404) throw notFound();
      throw error;
    });
  },
  component: OneInitiative,
});

function OneInitiative() {
  const { tenant, key } = Route.useParams();
  const { edit } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: initiative } = useQuery(initiativeQuery(tenant, key));
  const onEdit = useCallback(
    (field: string | null) => navigate({ search: field ? { edit: field } : {}, replace: true, resetScroll: false }),
    [navigate],
  );
  if (!initiative) return null;
  return (
    <InitiativePage
      initiative={initiative}
      edit={edit ?? null}
      onEdit={onEdit}
      story={
        <>
          <IndicatorList initiative={initiative} />
          <UpdateList initiative={initiative} />
        </>
      }
      checklist={<ChecklistPanel initiative={initiative} />}
      waiverOf={(flag) => <FlagWaiver flag={flag} initiative={initiative} />}
      tellings={
        <>
          <NarrativesPanel initiative={initiative} />
          <ValueReportsPanel initiative={initiative} />
        </>
      }
      learnings={<LearningsPanel initiative={initiative} />}
      pauses={<PausesPanel initiative={initiative} />}
    />
  );
}
