import { createFileRoute, notFound } from '@tanstack/react-router';
import { z } from 'zod';
import { ApiProblem } from '../../api/problem.ts';
import { ImportPage } from '../../features/imports/import-page.tsx';
import { importQuery } from '../../features/imports/queries.ts';

export const Route = createFileRoute('/$tenant/import/$importId')({
  validateSearch: z.object({ step: z.literal('mapping').optional().catch(undefined) }),
  loader: ({ context, params: { tenant, importId } }) =>
    context.queryClient.ensureQueryData(importQuery(tenant, importId)).catch((error: unknown) => {
      if (error instanceof ApiProblem && (error.status === 404 || error.status === 422)) throw notFound();
      throw error;
    }),
  component: OneImport,
});

function OneImport() {
  const { importId } = Route.useParams();
  const { step } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ImportPage
      id={importId}
      isMapping={step === 'mapping'}
      onMapping={(isMapping) => navigate({ search: isMapping ? { step: 'mapping' } : {} })}
    />
  );
}
