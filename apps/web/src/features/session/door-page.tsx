import type { Me, SignInDemand } from '@flightpath/domain';
import { Button, Group } from '@mantine/core';
import { AppLink } from '../../ui/app-link.tsx';
import { Page } from '../../ui/page.tsx';
import { PlainFrame } from '../../ui/plain-frame.tsx';
import { useSignOut } from './use-sign-out.tsx';

export interface DoorPageProps {
  me: Me;
  tenant: { slug: string; name: string };
  /** What the organisation asks for beyond this session. */
  asksFor: SignInDemand;
}

/** In place of an organisation that asks more of whoever signs in: what it asks for, and the way there. */
export function DoorPage({ me, tenant, asksFor }: DoorPageProps) {
  const { leave, isLeaving, question } = useSignOut(`/sign-in?organisation=${tenant.slug}`);
  const open = me.memberships.filter((one) => one.asksFor === null);
  const others = open.length > 0 && (
    <p>
      Meanwhile you can work in{' '}
      {open.map(({ tenant: { slug, name } }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <AppLink href={`/${slug}`}>{name}</AppLink>
        </span>
      ))}
      .
    </p>
  );
  if (asksFor === 'second-factor') {
    return (
      <PlainFrame>
        <Page
          title={tenant.name}
          headline={`${tenant.name} asks for a second factor`}
          lead="Set up an authenticator app in your account: it takes two minutes, and this page lets you in after it. If you have one already, sign in again, with its code."
          width="text"
        >
          <Group gap="xs">
            <Button component={AppLink} href="/account" size="md">
              Set it up
            </Button>
            <Button variant="default" size="md" loading={isLeaving} onClick={leave}>
              Sign in again
            </Button>
          </Group>
          {others}
          {question}
        </Page>
      </PlainFrame>
    );
  }
  return (
    <PlainFrame>
      <Page
        title={tenant.name}
        headline={`${tenant.name} asks you to sign in with your company`}
        lead="Your Flightpath password opens nothing there. Sign out here, and sign in by way of your company."
        width="text"
      >
        <Button size="md" loading={isLeaving} onClick={leave}>
          Sign in with your company
        </Button>
        {others}
        {question}
      </Page>
    </PlainFrame>
  );
}
