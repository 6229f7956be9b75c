import type { IdentityProvider } from '@flightpath/domain';
import { Button, CopyButton, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCanEver, useTenant } from '../../api/tenant.tsx';
import { Page, Section } from '../../ui/page.tsx';
import classes from './identity-provider.module.css';
import { ProviderForm } from './provider-form.tsx';
import { identityProviderQuery } from './queries.ts';
import { RemoveProviderDialog } from './remove-provider-dialog.tsx';

/** How members sign in with their company; for whoever may not see it, why. */
export function IdentityProviderPage() {
  const mayChange = useCanEver('identity-provider:change');
  if (mayChange.allowed) return <CompanySignInSettings />;
  return (
    <Page title="Company sign-in" headline="The company sign-in is not for everybody to set up" width="text">
      <p>{mayChange.reason}</p>
    </Page>
  );
}

function CompanySignInSettings() {
  const { slug, name } = useTenant();
  const { data } = useSuspenseQuery(identityProviderQuery(slug));
  const [isRemoving, setIsRemoving] = useState(false);
  const { provider, redirectUri } = data;
  return (
    <Page
      title="Company sign-in"
      kicker={`${name} · Company sign-in`}
      headline={headlineOf(provider)}
      lead="Your OpenID Connect provider says who somebody is, and Flightpath what they may do: only members, and whoever is invited, are let in. Such a sign-in counts in this organisation alone, for twelve hours."
    >
      <Section
        title="At your provider"
        note="Register Flightpath there first, as a web application with a client secret."
      >
        <div className={classes.copied}>
          <TextInput
            label="Redirect URI"
            description="Where the provider sends people back to; it must know exactly this address."
            readOnly
            value={redirectUri}
            classNames={{ input: classes.address }}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton value={redirectUri}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </div>
        <p className={classes.quiet}>
          Flightpath asks for the scopes openid, email and profile, by authorization code with PKCE. Members are
          recognised by an e-mail address that the provider says is verified (email_verified).
        </p>
      </Section>
      <Section title="Here" note="The client secret is kept encrypted, and shown to nobody.">
        {/* Another provider begins with a form of its own. */}
        <ProviderForm key={provider?.createdAt ?? 'none'} provider={provider} />
      </Section>
      {provider && (
        <Section title="Remove it">
          <p className={classes.quiet}>Everybody who signed in by it is signed out; they stay members.</p>
          <Button variant="default" onClick={() => setIsRemoving(true)}>
            Remove the company sign-in
          </Button>
        </Section>
      )}
      {isRemoving && provider && <RemoveProviderDialog provider={provider} onClose={() => setIsRemoving(false)} />}
    </Page>
  );
}

function headlineOf(provider: IdentityProvider | null): string {
  if (provider === null) return 'Members sign in with a password of their own';
  return provider.isEnabled
    ? `Members can sign in with ${provider.name}`
    : `Signing in with ${provider.name} is set up, and switched off`;
}
