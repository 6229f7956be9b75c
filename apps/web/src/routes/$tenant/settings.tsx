import { canEver } from '@flightpath/domain';
import { createFileRoute } from '@tanstack/react-router';
import { settingsQuery } from '../../features/settings/queries.ts';
import { SettingsPage } from '../../features/settings/settings-page.tsx';

export const Route = createFileRoute('/$tenant/settings')({
  loader: async ({ context, params }) => {
    if (!canEver(context.membership.role, 'settings:change').allowed) return;
    await context.queryClient.ensureQueryData(settingsQuery(params.tenant));
  },
  component: SettingsPage,
});
