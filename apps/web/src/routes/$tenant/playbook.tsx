import { createFileRoute } from '@tanstack/react-router';
import { playbookQuery } from '../../api/playbook.ts';
import { PortfolioScope } from '../../api/portfolio-scope.ts';
import { PlaybookPage } from '../../features/playbook/playbook-page.tsx';
import { scopeShown } from '../-scope-shown.ts';

export const Route = createFileRoute('/$tenant/playbook')({
  validateSearch: PortfolioScope,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    context.queryClient.ensureQueryData(
      playbookQuery(params.tenant, scopeShown(deps, context.membership.tenant.timeZone)),
    ),
  component: Playbook,
});

function Playbook() {
  const search = Route.useSearch();
  const { membership } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  return (
    <PlaybookPage
      scope={scopeShown(search, membership.tenant.timeZone)}
      onScope={(changes) =>
        void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false })
      }
    />
  );
}
