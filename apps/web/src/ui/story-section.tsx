import type { ReactNode } from 'react';
import classes from './story-section.module.css';

/** One chapter of an initiative's story, with what can be done in it beside its title. */
export function StorySection({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.chapter} aria-label={title}>
      <div className={classes.chapterHead}>
        <h2 className={classes.chapterTitle}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
