import { canEver } from '@flightpath/domain';
import { createFileRoute } from '@tanstack/react-router';
import { ApiKeysPage } from '../../features/api-keys/api-keys-page.tsx';
import { apiKeysQuery, serviceAccountsQuery } from '../../features/api-keys/queries.ts';

export const Route = createFileRoute('/$tenant/api-keys')({
  loader: async ({ context, params }) => {
    if (!canEver(context.membership.role, 'api-keys:change').allowed) return;
    await Promise.all([
      context.queryClient.ensureQueryData(serviceAccountsQuery(params.tenant)),
      context.queryClient.ensureQueryData(apiKeysQuery(params.tenant)),
    ]);
  },
  component: ApiKeysPage,
});
