import { Button, Group } from '@mantine/core';
import { AppLink } from '../../ui/app-link.tsx';
import { Page } from '../../ui/page.tsx';
import { PlainFrame } from '../../ui/plain-frame.tsx';
import { useSignOut } from './use-sign-out.tsx';

export function NoMembershipPage({ mayMakeTenants = false }: { mayMakeTenants?: boolean }) {
  const { leave, isLeaving, question } = useSignOut();
  return (
    <PlainFrame>
      <Page
        title="No organisation"
        headline="You are not a member of an organisation yet"
        lead="Ask an administrator of your organisation to invite you; then reload this page."
        width="text"
      >
        <Group gap="xs">
          {mayMakeTenants && (
            <Button component={AppLink} href="/new-organisation">
              Make an organisation
            </Button>
          )}
          <Button variant="default" onClick={leave} loading={isLeaving}>
            Sign out
          </Button>
        </Group>
        {question}
      </Page>
    </PlainFrame>
  );
}
