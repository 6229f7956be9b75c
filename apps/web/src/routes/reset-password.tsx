import { createFileRoute, useRouterState } from '@tanstack/react-router';
import { ResetPasswordPage } from '../features/session/reset-password-page.tsx';

export const Route = createFileRoute('/reset-password')({ component: ResetPassword });

function ResetPassword() {
  const token = useRouterState({ select: (state) => state.location.hash });
  return <ResetPasswordPage token={token} />;
}
