import { IsoDate } from '@flightpath/domain';
import { createFileRoute } from '@tanstack/react-router';
import { playbookQuery } from '../../api/playbook.ts';
import { PortfolioScope } from '../../api/portfolio-scope.ts';
import { PortfolioPage } from '../../features/portfolio/portfolio-page.tsx';
import { changesQuery, decisionsWaitingQuery, portfolioQuery, worthQuery } from '../../features/portfolio/queries.ts';
import { scopeShown } from '../-scope-shown.ts';

export const Route = createFileRoute('/$tenant/')({
  validateSearch: PortfolioScope.extend({ since: IsoDate.optional().catch(undefined) }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) => {
    const { queryClient, membership } = context;
    const scope = scopeShown(deps, membership.tenant.timeZone);
    // The opening is waited for; what stands further down fills in by itself.
    queryClient.prefetchQuery(worthQuery(params.tenant, scope));
    queryClient.prefetchQuery(changesQuery(params.tenant, scope));
    if (!scope.asOf) queryClient.prefetchQuery(decisionsWaitingQuery(params.tenant, scope));
    await Promise.all([
      queryClient.ensureQueryData(portfolioQuery(params.tenant, scope)),
      queryClient.ensureQueryData(playbookQuery(params.tenant, scope)),
    ]);
  },
  component: Portfolio,
});

function Portfolio() {
  const search = Route.useSearch();
  const { membership } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  return (
    <PortfolioPage
      scope={scopeShown(search, membership.tenant.timeZone)}
      onScope={(changes) =>
        void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false })
      }
    />
  );
}
