import { createFileRoute } from '@tanstack/react-router';
import { departmentsQuery, peopleQuery } from '../../api/directory.ts';
import { playbookQuery } from '../../api/playbook.ts';
import { RegisterPilotPage } from '../../features/register-pilot/register-pilot-page.tsx';

export const Route = createFileRoute('/$tenant/register-pilot')({
  loader: ({ context, params }) => {
    context.queryClient.prefetchQuery(peopleQuery(params.tenant));
    context.queryClient.prefetchQuery(departmentsQuery(params.tenant));
    context.queryClient.prefetchQuery(playbookQuery(params.tenant));
  },
  component: RegisterPilot,
});

function RegisterPilot() {
  const navigate = Route.useNavigate();
  return (
    <RegisterPilotPage
      onRegistered={({ key }) =>
        navigate({ to: '/$tenant/initiatives/$key', params: (before) => ({ ...before, key }) })
      }
    />
  );
}
