import { createFileRoute } from '@tanstack/react-router';
import { ImportsPage } from '../../features/imports/imports-page.tsx';

export const Route = createFileRoute('/$tenant/import/')({ component: Imports });

function Imports() {
  const navigate = Route.useNavigate();
  return (
    <ImportsPage
      onUploaded={(importId) =>
        navigate({ to: '/$tenant/import/$importId', params: (before) => ({ ...before, importId }) })
      }
    />
  );
}
