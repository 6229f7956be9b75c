import { canEver } from '@flightpath/domain';
import { createFileRoute } from '@tanstack/react-router';
import { IdentityProviderPage } from '../../features/identity-provider/identity-provider-page.tsx';
import { identityProviderQuery } from '../../features/identity-provider/queries.ts';

export const Route = createFileRoute('/$tenant/company-sign-in')({
  loader: async ({ context, params }) => {
    if (!canEver(context.membership.role, 'identity-provider:change').allowed) return;
    await context.queryClient.ensureQueryData(identityProviderQuery(params.tenant));
  },
  component: IdentityProviderPage,
});
