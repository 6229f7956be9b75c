import { type ReactNode, useEffect, useRef } from 'react';
import { bringIntoView } from '../../ui/bring-into-view.ts';
import classes from './gates.module.css';

/** The form of what is being done, at the foot of the evidence; it comes into view and takes the first keystroke. */
export function ActSection({ title, children }: { title: string; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => bringIntoView(() => ref.current, null), []);
  return (
    <section ref={ref} className={classes.decision} aria-label={title} data-print="hide">
      <h2 className={classes.decisionTitle}>{title}</h2>
      {children}
    </section>
  );
}
