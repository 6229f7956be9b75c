import { IsoDate } from '@flightpath/domain';
import { createFileRoute } from '@tanstack/react-router';
import { PortfolioScope } from '../../api/portfolio-scope.ts';
import { MomentumPage } from '../../features/momentum/momentum-page.tsx';
import { momentumQuery } from '../../features/momentum/queries.ts';

export const Route = createFileRoute('/$tenant/momentum')({
  validateSearch: PortfolioScope.extend({ since: IsoDate.optional().catch(undefined) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(momentumQuery(params.tenant, deps)),
  component: Momentum,
});

function Momentum() {
  const scope = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <MomentumPage
      scope={scope}
      onScope={(changes) =>
        void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false })
      }
    />
  );
}
