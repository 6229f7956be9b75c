import { useSuspenseQuery } from '@tanstack/react-query';
import { Page, Section } from '../../ui/page.tsx';
import { EmailSection } from './email-section.tsx';
import { PasswordForm } from './password-form.tsx';
import { accountQuery } from './queries.ts';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionList } from './session-list.tsx';

/** How the reader proves who they are, in whatever organisation they work; `onSignOut`: of this browser. */
export function AccountPage({ onSignOut }: { onSignOut: () => void }) {
  const { data: account } = useSuspenseQuery(accountQuery);
  const { name, email, secondFactor } = account;
  return (
    <Page
      title="Your account"
      kicker={`${name} · ${email}`}
      headline={secondFactor.isOn ? 'A password and a code let you in' : 'Your password alone lets you in'}
      lead={
        secondFactor.isOn
          ? 'Whoever learns your password still lacks your phone.'
          : 'A second factor keeps out whoever learns your password. It takes two minutes, and an authenticator app.'
      }
    >
      <Section title="Second factor" note="A code of an app on your phone, beside the password.">
        <SecondFactorSection secondFactor={secondFactor} />
      </Section>
      <Section title="Password" note="Changing it signs you out everywhere but here.">
        <PasswordForm email={email} />
      </Section>
      <Section title="E-mail" note="What you sign in with, and where messages go.">
        <EmailSection account={account} />
      </Section>
      <Section title="Where you are signed in" note="Signing out of a browser holds at once.">
        <SessionList onSignOut={onSignOut} />
      </Section>
    </Page>
  );
}
