import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import classes from './gates.module.css';

/** The form of what is being done, at the foot of the evidence; it comes into view and takes the first keystroke. */
export function ActSection({ title, children }: { title: string; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    // After the page has finished its own scrolling.
    const timer = setTimeout(() => {
      ref.current?.scrollIntoView({ block: 'nearest' });
      ref.current?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')?.focus({ preventScroll: true });
    }, 60);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section ref={ref} className={classes.decision} aria-label={title} data-print="hide">
      <h2 className={classes.decisionTitle}>{title}</h2>
      {children}
    </section>
  );
}
