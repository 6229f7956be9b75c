import type { ReactNode } from 'react';
import { AppLink } from './app-link.tsx';
import classes from './figure.module.css';
import { useFormat } from './format-context.tsx';

export interface FigureProps {
  value: number | string;
  label: ReactNode;
  /** A smaller line under the label. */
  detail?: ReactNode;
  /** Where the rows behind the number are. */
  href?: string;
}

/** A large calm number with its small label; a link to its rows where it has any. */
export function Figure({ value, label, detail, href }: FigureProps) {
  const { count } = useFormat();
  const content = (
    <>
      <span className={classes.value}>{typeof value === 'number' ? count(value) : value}</span>
      <span className={classes.label}>{label}</span>
      {detail && <span className={classes.detail}>{detail}</span>}
    </>
  );
  return href ? (
    <AppLink className={classes.figure} href={href}>
      {content}
    </AppLink>
  ) : (
    <span className={classes.figure}>{content}</span>
  );
}
