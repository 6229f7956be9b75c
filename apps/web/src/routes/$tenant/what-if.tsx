import { createFileRoute } from '@tanstack/react-router';
import { tunablesQuery } from '../../api/rule-packs.ts';
import { WhatIfPage } from '../../features/what-if/what-if-page.tsx';
import { WhatIfSearch } from '../../features/what-if/what-if-search.ts';

export const Route = createFileRoute('/$tenant/what-if')({
  validateSearch: WhatIfSearch,
  loader: ({ context, params }) => {
    context.queryClient.prefetchQuery(tunablesQuery(params.tenant));
  },
  component: WhatIf,
});

function WhatIf() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return <WhatIfPage search={search} onSearch={(next) => void navigate({ search: next, resetScroll: false })} />;
}
