import type { ReactNode } from 'react';
import { AppLink } from './app-link.tsx';
import { Brand } from './brand.tsx';
import classes from './plain-frame.module.css';

/** The frame of a page that belongs to no organisation. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={classes.bar}>
        <AppLink className={classes.home} href="/" aria-label="Flightpath: to your portfolio">
          <Brand />
        </AppLink>
      </header>
      <main>{children}</main>
    </>
  );
}
