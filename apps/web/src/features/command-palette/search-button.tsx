import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import classes from './command-palette.module.css';
import { openCommandPalette } from './command-palette.tsx';

export function SearchButton() {
  return (
    <UnstyledButton className={classes.button} onClick={openCommandPalette}>
      <IconSearch size={16} stroke={1.5} aria-hidden="true" />
      <span className={classes.buttonLabel}>Go, find, do</span>
      <Kbd aria-hidden="true">Ctrl K</Kbd>
    </UnstyledButton>
  );
}
