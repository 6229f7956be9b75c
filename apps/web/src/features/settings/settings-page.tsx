import { useSuspenseQuery } from '@tanstack/react-query';
import { useCanEver, useTenant } from '../../api/tenant.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { settingsQuery } from './queries.ts';
import { SignInPolicyForm } from './sign-in-policy-form.tsx';
import { policySentence } from './sign-in-policy-words.ts';

/** What holds for the whole organisation; for whoever may not change it, why. */
export function SettingsPage() {
  const mayChange = useCanEver('settings:change');
  if (mayChange.allowed) return <OwnSettings />;
  return (
    <Page title="Settings" headline="Settings are not for everybody" width="text">
      <p>{mayChange.reason}</p>
    </Page>
  );
}

function OwnSettings() {
  const { slug, name } = useTenant();
  const { data: settings } = useSuspenseQuery(settingsQuery(slug));
  return (
    <Page title="Settings" kicker={`${name} · Settings`} headline={policySentence(settings.signInPolicy)}>
      <Section title="Signing in" note="It holds from the next click on, for everybody. API keys are not asked.">
        <SignInPolicyForm policy={settings.signInPolicy} />
      </Section>
    </Page>
  );
}
