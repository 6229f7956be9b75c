import type { ReactNode } from 'react';
import classes from './fact-panel.module.css';

export interface PanelProps {
  title: string;
  note?: ReactNode;
  /** Where links to a field lead. */
  id?: string;
  children: ReactNode;
  /** At the foot: what can be added or done here. */
  actions?: ReactNode;
}

/** A ruled group at the right of a page. */
export function Panel({ title, note, id, children, actions }: PanelProps) {
  return (
    <section className={classes.panel} aria-label={title} id={id}>
      <h2 className={classes.panelTitle}>{title}</h2>
      {note && <p className={classes.panelNote}>{note}</p>}
      {children}
      {actions && <div className={classes.panelActions}>{actions}</div>}
    </section>
  );
}

/** A group of facts, each a label with its value. */
export function FactPanel({ children, ...rest }: PanelProps) {
  return (
    <Panel {...rest}>
      <dl className={classes.facts}>{children}</dl>
    </Panel>
  );
}
