import { createFileRoute } from '@tanstack/react-router';
import { PortfolioPage } from '../../features/portfolio/portfolio-page.tsx';
import { portfolioQuery } from '../../features/portfolio/queries.ts';

export const Route = createFileRoute('/$tenant/')({
  validateSearch: (search: Record<string, unknown>): { department?: string } =>
    typeof search.department === 'string' ? { department: search.department } : {},
  loaderDeps: ({ search }) => ({ department: search.department }),
  loader: ({ context, params, deps }) =>
    context.queryClient.ensureQueryData(portfolioQuery(params.tenant, deps.department)),
  component: Portfolio,
});

function Portfolio() {
  const { department } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <PortfolioPage department={department} onDepartment={(next) => void navigate({ search: { department: next } })} />
  );
}
