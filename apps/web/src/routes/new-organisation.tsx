import { createFileRoute, redirect, useRouter } from '@tanstack/react-router';
import { meQuery } from '../api/me.ts';
import { ApiProblem } from '../api/problem.ts';
import { NewOrganisationPage } from '../features/new-organisation/new-organisation-page.tsx';

export const Route = createFileRoute('/new-organisation')({
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 401) {
        throw redirect({ to: '/sign-in', search: { next: location.href } });
      }
      throw error;
    });
    if (!me.mayMakeTenants) throw redirect({ to: '/' });
  },
  component: NewOrganisation,
});

function NewOrganisation() {
  const router = useRouter();
  return <NewOrganisationPage onMade={({ slug }) => router.navigate({ to: '/$tenant', params: { tenant: slug } })} />;
}
