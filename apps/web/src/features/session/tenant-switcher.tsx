import type { Me } from '@flightpath/domain';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { AppLink } from '../../ui/app-link.tsx';
import classes from './session.module.css';

/** Which organisation one sees; a menu only where there is a choice. */
export function TenantSwitcher({ me, current }: { me: Pick<Me, 'memberships' | 'mayMakeTenants'>; current: string }) {
  const { memberships, mayMakeTenants } = me;
  const here = memberships.find(({ tenant }) => tenant.slug === current);
  if (!here) return null;
  if (memberships.length === 1 && !mayMakeTenants) return <p className={classes.tenantName}>{here.tenant.name}</p>;
  return (
    <Menu position="bottom-start" width="target" shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.switcher} aria-label={`Organisation: ${here.tenant.name}. Change`}>
          <span className={classes.tenantName}>{here.tenant.name}</span>
          <IconSelector size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown miw={200}>
        {memberships.map(({ tenant }) => (
          <Menu.Item
            key={tenant.slug}
            component={AppLink}
            href={`/${tenant.slug}`}
            rightSection={tenant.slug === current ? <IconCheck size={14} aria-label="Current" /> : null}
          >
            {tenant.name}
          </Menu.Item>
        ))}
        {mayMakeTenants && (
          <>
            <Menu.Divider />
            <Menu.Item component={AppLink} href="/new-organisation" leftSection={<IconPlus size={14} aria-hidden />}>
              New organisation
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
