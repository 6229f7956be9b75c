import { createFileRoute } from '@tanstack/react-router';
import { departmentsQuery, peopleQuery } from '../../api/directory.ts';
import { PeoplePage } from '../../features/people/people-page.tsx';

export const Route = createFileRoute('/$tenant/people')({
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(peopleQuery(params.tenant)),
      context.queryClient.ensureQueryData(departmentsQuery(params.tenant)),
    ]),
  component: PeoplePage,
});
