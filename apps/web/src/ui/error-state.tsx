import { Button, CopyButton } from '@mantine/core';
import classes from './states.module.css';

export interface ErrorStateProps {
  /** What happened; left out where the page's headline says it. */
  title?: string;
  detail?: string;
  /** What was kept, where something was being written. */
  kept?: string;
  onRetry?: () => void;
  /** For the support: the number under which the server logged it. */
  requestId?: string;
}

/** What happened, what was kept, what to do. */
export function ErrorState({ title, detail, kept, onRetry, requestId }: ErrorStateProps) {
  return (
    <div className={classes.state} role="alert">
      {title && <h2 className={classes.title}>{title}</h2>}
      {(detail || kept) && (
        <div className={classes.text}>
          {detail && <p>{detail}</p>}
          {kept && <p>{kept}</p>}
        </div>
      )}
      {onRetry && (
        <div className={classes.actions}>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
      {requestId && (
        <p className={classes.reference}>
          If it keeps happening, quote this number:{' '}
          <CopyButton value={requestId}>
            {({ copied, copy }) => (
              <button type="button" className={classes.copy} onClick={copy}>
                {copied ? 'Copied' : requestId}
              </button>
            )}
          </CopyButton>
        </p>
      )}
    </div>
  );
}
