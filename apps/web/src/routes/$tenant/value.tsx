import { IsoDate, ValueGrain } from '@flightpath/domain';
import { createFileRoute } from '@tanstack/react-router';
import { PortfolioScope } from '../../api/portfolio-scope.ts';
import { valueQuery } from '../../features/value/queries.ts';
import { ValuePage } from '../../features/value/value-page.tsx';

export const Route = createFileRoute('/$tenant/value')({
  validateSearch: PortfolioScope.extend({
    from: IsoDate.optional().catch(undefined),
    to: IsoDate.optional().catch(undefined),
    grain: ValueGrain.optional().catch(undefined),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(valueQuery(params.tenant, deps)),
  component: Value,
});

function Value() {
  const scope = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ValuePage
      scope={scope}
      onScope={(changes) =>
        void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false })
      }
    />
  );
}
