import classes from './states.module.css';

/** Lines in the shape of text or rows. They appear after 200 ms: a fast answer shows none. */
export function SkeletonLines({ count = 6 }: { count?: number }) {
  return (
    <div className={classes.skeleton} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
          key={index}
          className={classes.skeletonLine}
          style={{ width: `${96 - ((index * 17) % 40)}%` }}
        />
      ))}
    </div>
  );
}

/** The shape of a page: headline, then lines. */
export function PageSkeleton() {
  return (
    <div className={classes.waiting} role="status" aria-label="Loading">
      <div className={classes.skeleton} aria-hidden="true">
        <div className={`${classes.skeletonLine} ${classes.skeletonHeadline}`} style={{ width: '70%' }} />
        <SkeletonLines count={8} />
      </div>
    </div>
  );
}
