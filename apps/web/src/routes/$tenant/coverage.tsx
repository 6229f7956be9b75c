import { createFileRoute } from '@tanstack/react-router';
import { CoveragePage } from '../../features/coverage/coverage-page.tsx';
import { CoverageSearch } from '../../features/coverage/coverage-search.ts';
import { coverageQuery } from '../../features/coverage/queries.ts';

export const Route = createFileRoute('/$tenant/coverage')({
  validateSearch: CoverageSearch,
  loaderDeps: ({ search: { asOf, department } }) => ({ asOf, department }),
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(coverageQuery(params.tenant, deps)),
  component: Coverage,
});

function Coverage() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <CoveragePage
      search={search}
      onSearch={(changes) =>
        void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false })
      }
    />
  );
}
