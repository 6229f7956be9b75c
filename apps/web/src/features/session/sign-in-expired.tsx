import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { clearSignInExpired, useIsSignInExpired } from '../../api/sign-in-expiry.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Asks for the password again over the page, so that what was being typed there is kept. */
export function SignInExpired({ email }: { email: string }) {
  const isExpired = useIsSignInExpired();
  const queryClient = useQueryClient();
  const router = useRouter();

  function goOn() {
    clearSignInExpired();
    queryClient.invalidateQueries();
    // A page whose loader was refused is loaded again too.
    router.invalidate();
  }

  return (
    <Modal
      opened={isExpired}
      onClose={clearSignInExpired}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title="You were signed out"
      size="sm"
    >
      <Text c="dimmed" mb="md">
        Some time has passed. Sign in again to go on where you were; nothing on the page is lost.
      </Text>
      <SignInForm email={email} onSignedIn={goOn} />
    </Modal>
  );
}
