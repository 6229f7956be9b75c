import type { ReactNode } from 'react';
import classes from './states.module.css';

export interface EmptyStateProps {
  /** What will stand here. */
  title: string;
  children?: ReactNode;
  /** The first act, as a button or a link. */
  actions?: ReactNode;
  picture?: ReactNode;
}

/** Says what will stand here and offers the first act. */
export function EmptyState({ title, children, actions, picture }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      {picture}
      <h2 className={classes.title}>{title}</h2>
      {children && <div className={classes.text}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
