import { canEver } from '@flightpath/domain';
import { createFileRoute } from '@tanstack/react-router';
import { AuditPage } from '../../features/audit/audit-page.tsx';
import { AuditSearch, auditEventsQuery } from '../../features/audit/queries.ts';

export const Route = createFileRoute('/$tenant/audit')({
  validateSearch: AuditSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) => {
    if (!canEver(context.membership.role, 'audit:read').allowed) return;
    await context.queryClient.ensureInfiniteQueryData(auditEventsQuery(params.tenant, deps));
  },
  component: Audit,
});

function Audit() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <AuditPage
      search={search}
      onSearch={(changes) => void navigate({ search: (before) => ({ ...before, ...changes }), replace: true })}
    />
  );
}
