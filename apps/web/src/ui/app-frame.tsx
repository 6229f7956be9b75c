import type { ReactNode } from 'react';
import classes from './app-frame.module.css';
import { AppLink } from './app-link.tsx';
import { Brand } from './brand.tsx';

export interface NavigationItem {
  label: string;
  href: string;
  icon: ReactNode;
  isCurrent: boolean;
  /** Also stands in the bottom bar of a phone, which has room for three and the menu. */
  onPhone?: boolean;
}

export interface AppFrameProps {
  home: string;
  navigation: readonly NavigationItem[];
  /** Under the brand: which organisation. */
  organisation: ReactNode;
  /** At the foot of the rail: search, colour scheme, the person. */
  foot: ReactNode;
  /** In the top bar of a phone. */
  phoneTools: ReactNode;
  /** The last item of the bottom bar. */
  phoneMenu: ReactNode;
  children: ReactNode;
}

/** A rail at the left of a wide window; a top and a bottom bar on a phone. The navigation is itself a flight path. */
export function AppFrame(props: AppFrameProps) {
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        Skip to the content
      </a>
      <header className={classes.rail} data-print="hide">
        <AppLink className={classes.home} href={props.home} aria-label="Flightpath: to the portfolio">
          <Brand />
        </AppLink>
        <div className={classes.organisation}>{props.organisation}</div>
        <nav className={classes.navigation} aria-label="Main">
          <NavigationList items={props.navigation} />
        </nav>
        <div className={classes.foot}>{props.foot}</div>
      </header>
      <header className={classes.topBar} data-print="hide">
        <AppLink className={classes.home} href={props.home} aria-label="Flightpath: to the portfolio">
          <Brand />
        </AppLink>
        <div className={classes.topTools}>{props.phoneTools}</div>
      </header>
      <main id="content" className={classes.content} tabIndex={-1}>
        {props.children}
      </main>
      <nav className={classes.bottomBar} aria-label="Main" data-print="hide">
        <NavigationList items={props.navigation.filter((item) => item.onPhone)} />
        {props.phoneMenu}
      </nav>
    </div>
  );
}

function NavigationList({ items }: { items: readonly NavigationItem[] }) {
  return (
    <ul className={classes.items}>
      {items.map((item) => (
        <li key={item.href}>
          <AppLink className={classes.item} href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
            {item.icon}
            <span>{item.label}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
