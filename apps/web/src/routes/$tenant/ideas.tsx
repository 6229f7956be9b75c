import { createFileRoute } from '@tanstack/react-router';
import { IdeasPage } from '../../features/ideas/ideas-page.tsx';
import { IdeaSearch, ideasQuery } from '../../features/ideas/queries.ts';

export const Route = createFileRoute('/$tenant/ideas')({
  validateSearch: IdeaSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => context.queryClient.ensureInfiniteQueryData(ideasQuery(params.tenant, deps)),
  component: Ideas,
});

function Ideas() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <IdeasPage
      search={search}
      onSearch={(changes) => void navigate({ search: (before) => ({ ...before, ...changes }), replace: true })}
    />
  );
}
