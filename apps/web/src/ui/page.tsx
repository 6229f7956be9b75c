import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

export interface PageProps {
  /** The document's title, and the small line above the headline unless `kicker` says more. */
  title: string;
  kicker?: ReactNode;
  /** What is true now, as a sentence; set in the serif. */
  headline: ReactNode;
  /** One or two sentences that prove or detail the headline. */
  lead?: ReactNode;
  /** What can be done from here; at the right on a wide window. */
  actions?: ReactNode;
  /** `wide` for grids that need the whole window. */
  width?: 'text' | 'normal' | 'wide';
  children: ReactNode;
}

/** The frame of a page: one headline (the only `h1`), then ruled sections. */
export function Page({ title, kicker, headline, lead, actions, width = 'normal', children }: PageProps) {
  useDocumentTitle(`${title} · Flightpath`);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <div className={classes.words}>
          <p className={classes.kicker}>{kicker ?? title}</p>
          <h1 className={classes.headline} tabIndex={-1}>
            {headline}
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && (
          <div className={classes.actions} data-print="hide">
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  );
}

export interface SectionProps {
  title: string;
  /** A sentence under the title: what the picture shows. */
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

/** A ruled part of a page: its title stands in the margin on a wide window, above the content on a narrow one. */
export function Section({ title, note, aside, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.margin}>
        <h2 className={classes.sectionTitle}>{title}</h2>
        {note && <p className={classes.note}>{note}</p>}
        {aside}
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
