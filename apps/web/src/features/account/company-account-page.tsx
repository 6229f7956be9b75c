import { Button } from '@mantine/core';
import { Page } from '../../ui/page.tsx';

/** For somebody whom their company vouched for: such a sign-in changes nothing of the account. */
export function CompanyAccountPage({ email, onSignOut }: { email: string; onSignOut: () => void }) {
  return (
    <Page
      title="Your account"
      kicker={email}
      headline="Your company signs you in"
      lead="Password, second factor and e-mail are kept there. To change what you have here, sign out, and sign in with the password of your Flightpath account."
      width="text"
    >
      <p>
        No such password yet? “Forgot your password?” on the sign-in page sends you a link to choose one, where your
        organisation lets you sign in with it.
      </p>
      <Button mt="md" variant="default" onClick={() => onSignOut()}>
        Sign out
      </Button>
    </Page>
  );
}
