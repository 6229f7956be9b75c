import { Popover, SegmentedControl, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconDotsVertical, IconLogout, IconMenu2, IconUserCircle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { AppLink } from '../../ui/app-link.tsx';
import classes from './session.module.css';
import { useSignOut } from './use-sign-out.tsx';

export interface PersonMenuProps {
  user: { name: string; email: string };
  /** Further places, where the bar has no room for them. */
  places?: readonly { label: string; href: string; icon: ReactNode }[];
  look?: 'rail' | 'bottom-bar';
}

/** Who is signed in, the colour scheme, the way out. A popover rather than a menu: it holds a choice, not only acts. */
export function PersonMenu({ user, places = [], look = 'rail' }: PersonMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { leave, question } = useSignOut();
  const toggle = () => setIsOpen((open) => !open);
  const close = () => setIsOpen(false);

  return (
    <>
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        position={look === 'rail' ? 'top-start' : 'top-end'}
        width={248}
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          {look === 'rail' ? (
            <UnstyledButton className={classes.person} onClick={toggle}>
              <span className={classes.personName}>{user.name}</span>
              <IconDotsVertical size={16} aria-hidden="true" />
            </UnstyledButton>
          ) : (
            <UnstyledButton className={classes.bottomItem} onClick={toggle}>
              <IconMenu2 size={18} stroke={1.5} aria-hidden="true" />
              <span>More</span>
            </UnstyledButton>
          )}
        </Popover.Target>
        <Popover.Dropdown p={8}>
          {places.map((place) => (
            <AppLink key={place.href} className={classes.act} href={place.href} onClick={close}>
              {place.icon}
              {place.label}
            </AppLink>
          ))}
          <p className={classes.email}>{user.email}</p>
          <div className={classes.scheme}>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label="Colour scheme"
              value={colorScheme}
              onChange={(value) => setColorScheme(value as typeof colorScheme)}
              data={[
                { value: 'light', label: 'Light' },
                { value: 'dark', label: 'Dark' },
                { value: 'auto', label: 'System' },
              ]}
            />
          </div>
          <AppLink className={classes.act} href="/account" onClick={close}>
            <IconUserCircle size={18} stroke={1.5} aria-hidden="true" />
            Your account
          </AppLink>
          <UnstyledButton
            className={classes.act}
            onClick={() => {
              close();
              leave();
            }}
          >
            <IconLogout size={18} stroke={1.5} aria-hidden="true" />
            Sign out
          </UnstyledButton>
        </Popover.Dropdown>
      </Popover>
      {question}
    </>
  );
}
