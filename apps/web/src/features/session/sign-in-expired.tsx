import { Button, Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { clearSignInExpired, useIsSignInExpired } from '../../api/sign-in-expiry.ts';
import { SignInForm } from './sign-in-form.tsx';

export interface SignInExpiredProps {
  email: string;
  /** The organisation whose company vouched for them; `null`: they signed in with a password. */
  company?: string | null;
}

/**
 * Asks for the password again over the page, so that what was being typed there is kept. Who came from their company goes
 * there again, by another tab, for the same reason.
 */
export function SignInExpired({ email, company = null }: SignInExpiredProps) {
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
      {company === null ? <SignInForm email={email} onSignedIn={goOn} /> : <ByCompany {...{ company }} onDone={goOn} />}
    </Modal>
  );
}

function ByCompany({ company, onDone }: { company: string; onDone: () => void }) {
  return (
    <>
      <Text mb="md">You came from your company. Sign in there in another tab, then come back to this one.</Text>
      <Button
        component="a"
        href={`/sign-in?organisation=${company}`}
        target="_blank"
        rel="noopener"
        size="md"
        fullWidth
        mb="sm"
      >
        Open the sign-in
      </Button>
      <Button variant="default" size="md" fullWidth onClick={onDone}>
        I have signed in
      </Button>
    </>
  );
}
