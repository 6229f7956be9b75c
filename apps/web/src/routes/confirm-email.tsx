import { createFileRoute, useRouterState } from '@tanstack/react-router';
import { ConfirmEmailPage } from '../features/session/confirm-email-page.tsx';

export const Route = createFileRoute('/confirm-email')({ component: ConfirmEmail });

function ConfirmEmail() {
  const token = useRouterState({ select: (state) => state.location.hash });
  return <ConfirmEmailPage token={token} />;
}
