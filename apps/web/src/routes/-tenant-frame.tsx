import type { Me, Tenant } from '@flightpath/domain';
import { ActionIcon } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconArrowsSplit2,
  IconBuildingCommunity,
  IconBulb,
  IconChartDots,
  IconCoins,
  IconFileImport,
  IconGridDots,
  IconHistory,
  IconKey,
  IconLogin2,
  IconPlus,
  IconSchool,
  IconSearch,
  IconSettings,
  IconStethoscope,
  IconTable,
  IconTimeline,
  IconUsers,
} from '@tabler/icons-react';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useGrant } from '../api/tenant.tsx';
import { CommandPalette, openCommandPalette } from '../features/command-palette/command-palette.tsx';
import { SearchButton } from '../features/command-palette/search-button.tsx';
import { PersonMenu } from '../features/session/person-menu.tsx';
import { TenantSwitcher } from '../features/session/tenant-switcher.tsx';
import { AppFrame, type NavigationItem } from '../ui/app-frame.tsx';
import { type Shortcut, Shortcuts } from '../ui/shortcuts.tsx';

const icon = { size: 18, stroke: 1.5, 'aria-hidden': true } as const;

/** The app around a page: where one can go, in which organisation, as whom. */
export function TenantFrame({ me, tenant, children }: { me: Me; tenant: Tenant; children: ReactNode }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const router = useRouter();
  const mayRegister = useGrant('initiative:register') === 'yes';
  const mayImport = useGrant('import:run') === 'yes';
  const mayAudit = useGrant('audit:read') === 'yes';
  const mayManageKeys = useGrant('api-keys:change') === 'yes';
  const maySet = useGrant('settings:change') === 'yes';
  const maySetUpSignIn = useGrant('identity-provider:change') === 'yes';
  const home = `/${tenant.slug}`;

  const places = useMemo(
    () => [
      { label: 'Portfolio', href: home, icon: <IconTimeline {...icon} />, onPhone: true, key: 'g p' },
      { label: 'Register', href: `${home}/register`, icon: <IconTable {...icon} />, onPhone: true, key: 'g r' },
      { label: 'Playbook', href: `${home}/playbook`, icon: <IconStethoscope {...icon} />, key: 'g k' },
      { label: 'Momentum', href: `${home}/momentum`, icon: <IconChartDots {...icon} />, key: 'g m' },
      { label: 'Coverage', href: `${home}/coverage`, icon: <IconGridDots {...icon} />, key: 'g c' },
      { label: 'Value', href: `${home}/value`, icon: <IconCoins {...icon} />, key: 'g v' },
      { label: 'Ideas', href: `${home}/ideas`, icon: <IconBulb {...icon} />, key: 'g e' },
      { label: 'Learnings', href: `${home}/learnings`, icon: <IconSchool {...icon} />, key: 'g l' },
      { label: 'What-if', href: `${home}/what-if`, icon: <IconArrowsSplit2 {...icon} />, key: 'g w' },
      ...(mayRegister
        ? [
            {
              label: 'New pilot',
              href: `${home}/register-pilot`,
              icon: <IconPlus {...icon} />,
              onPhone: true,
              key: 'n',
            },
          ]
        : []),
      ...(mayImport
        ? [{ label: 'Import', href: `${home}/import`, icon: <IconFileImport {...icon} />, key: 'g i' }]
        : []),
      { label: 'People', href: `${home}/people`, icon: <IconBuildingCommunity {...icon} />, key: 'g d' },
      { label: 'Members', href: `${home}/members`, icon: <IconUsers {...icon} />, key: 'g b' },
      { label: 'Rules', href: `${home}/rules`, icon: <IconAdjustmentsHorizontal {...icon} />, key: 'g u' },
      ...(mayManageKeys
        ? [{ label: 'API keys', href: `${home}/api-keys`, icon: <IconKey {...icon} />, key: 'g y' }]
        : []),
      ...(maySet
        ? [{ label: 'Settings', href: `${home}/settings`, icon: <IconSettings {...icon} />, key: 'g s' }]
        : []),
      ...(maySetUpSignIn
        ? [
            {
              label: 'Company sign-in',
              href: `${home}/company-sign-in`,
              icon: <IconLogin2 {...icon} />,
              key: 'g o',
            },
          ]
        : []),
      ...(mayAudit ? [{ label: 'Audit log', href: `${home}/audit`, icon: <IconHistory {...icon} />, key: 'g a' }] : []),
    ],
    [home, mayRegister, mayImport, mayManageKeys, maySet, maySetUpSignIn, mayAudit],
  );
  const shortcuts = useMemo(
    (): Shortcut[] =>
      places.map(({ key, label, href }) => ({ keys: key, label, run: () => void router.navigate({ href }) })),
    [places, router],
  );
  const navigation: NavigationItem[] = places.map(({ key: _, ...place }) => ({
    ...place,
    isCurrent: isCurrent(place.href, home, path),
  }));

  return (
    <AppFrame
      home={home}
      navigation={navigation}
      organisation={<TenantSwitcher me={me} current={tenant.slug} />}
      foot={
        <>
          <SearchButton />
          <PersonMenu user={me.user} />
        </>
      }
      phoneTools={
        <>
          <TenantSwitcher me={me} current={tenant.slug} />
          <ActionIcon variant="subtle" size={44} aria-label="Search and commands" onClick={openCommandPalette}>
            <IconSearch {...icon} />
          </ActionIcon>
        </>
      }
      phoneMenu={<PersonMenu user={me.user} places={navigation.filter((item) => !item.onPhone)} look="bottom-bar" />}
    >
      {children}
      <Shortcuts shortcuts={shortcuts} />
      <CommandPalette tenant={tenant.slug} places={places} />
    </AppFrame>
  );
}

function isCurrent(href: string, home: string, path: string): boolean {
  if (href === home) return path === home || path === `${home}/`;
  if (href === `${home}/register` && path.startsWith(`${home}/initiatives/`)) return true;
  return path === href || path.startsWith(`${href}/`);
}
