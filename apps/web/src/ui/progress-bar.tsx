import classes from './states.module.css';

export interface ProgressBarProps {
  /** What is being done, in words that change as it goes on. */
  label: string;
  /** 0 to 1; `null` while it cannot be told how far it is. */
  share: number | null;
  detail?: string;
}

/** Long work: what happens, how far, and what to expect. */
export function ProgressBar({ label, share, detail }: ProgressBarProps) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className={classes.progress}>
      <div className={classes.progressLine}>
        <span className={classes.progressLabel}>{label}</span>
        {percent !== null && <span className="fp-number">{percent} %</span>}
      </div>
      <div
        className={classes.progressTrack}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { 'aria-valuenow': percent })}
      >
        <div
          className={classes.progressBar}
          data-open={percent === null}
          style={percent === null ? undefined : { width: `${percent}%` }}
        />
      </div>
      {detail && <p className={classes.progressDetail}>{detail}</p>}
    </div>
  );
}
