import { createFileRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { registerIndexQuery } from '../../features/register/queries.ts';
import { RegisterPage } from '../../features/register/register-page.tsx';
import { filtersOf, RegisterSearch, searchOf } from '../../features/register/register-search.ts';

export const Route = createFileRoute('/$tenant/register')({
  validateSearch: RegisterSearch,
  loaderDeps: ({ search }) => search,
  // Started, not awaited: the page shows its frame at once and the grid when the answer comes.
  loader: ({ context, params, deps }) => {
    context.queryClient.prefetchQuery(registerIndexQuery(params.tenant, filtersOf(deps)));
  },
  component: Register,
});

function Register() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const open = useCallback(
    (key: string) => navigate({ to: '/$tenant/initiatives/$key', params: (before) => ({ ...before, key }) }),
    [navigate],
  );
  return (
    <RegisterPage
      filters={filtersOf(search)}
      onFilters={(filters) => navigate({ search: searchOf(filters), replace: true })}
      onOpen={open}
    />
  );
}
