import type { Import } from '@flightpath/domain';
import { useFormat } from '../../ui/format-context.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import classes from './imports.module.css';

/** While the server checks, imports or takes back: how far it is. */
export function RunningStep({ one }: { one: Import }) {
  const { count } = useFormat();
  const { progress } = one;
  // A single step that is not done says nothing about how far it is.
  const isMeasured = progress !== null && progress.total > 1;
  return (
    <div className={classes.running}>
      <ProgressBar
        label={progress?.step || 'Starting'}
        share={isMeasured ? progress.done / progress.total : null}
        detail={isMeasured ? `${count(progress.done)} of ${count(progress.total)}` : undefined}
      />
      <p className={classes.muted}>
        You may leave this page: it goes on, and the result stands here when you come back.
      </p>
    </div>
  );
}
