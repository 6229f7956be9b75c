import { createFileRoute } from '@tanstack/react-router';
import { rulePacksQuery, tunablesQuery } from '../../api/rule-packs.ts';
import { RulesPage } from '../../features/rule-packs/rules-page.tsx';

export const Route = createFileRoute('/$tenant/rules')({
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(rulePacksQuery(params.tenant)),
      context.queryClient.ensureQueryData(tunablesQuery(params.tenant)),
    ]),
  component: RulesPage,
});
