import { createFileRoute } from '@tanstack/react-router';
import { LearningsPage } from '../../features/learnings/learnings-page.tsx';
import { LearningSearch, learningsQuery } from '../../features/learnings/queries.ts';

export const Route = createFileRoute('/$tenant/learnings')({
  validateSearch: LearningSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    context.queryClient.ensureInfiniteQueryData(learningsQuery(params.tenant, deps)),
  component: Learnings,
});

function Learnings() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <LearningsPage
      search={search}
      onSearch={(changes) => void navigate({ search: (before) => ({ ...before, ...changes }), replace: true })}
    />
  );
}
