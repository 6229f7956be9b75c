import type { ReactNode } from 'react';
import classes from './written-list.module.css';

/** A quiet list of what people wrote down, the newest first. */
export function WrittenList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}

export interface WrittenItemProps {
  title: string;
  /** In the margin: when, of what kind. */
  margin: ReactNode;
  children: ReactNode;
  /** Who, where, and what it led to. */
  foot?: ReactNode;
  actions?: ReactNode;
}

/** One of them: what was written, with when and of what kind in the margin. */
export function WrittenItem({ title, margin, children, foot, actions }: WrittenItemProps) {
  return (
    <li className={classes.item}>
      <div className={classes.margin}>{margin}</div>
      <div className={classes.body}>
        <h2 className={classes.title}>{title}</h2>
        {children}
        {foot && <div className={classes.foot}>{foot}</div>}
      </div>
      {actions && (
        <div className={classes.actions} data-print="hide">
          {actions}
        </div>
      )}
    </li>
  );
}
