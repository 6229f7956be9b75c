import { VisuallyHidden } from '@mantine/core';
import classes from './severity-mark.module.css';

export type SeverityLevel = 'critical' | 'major' | 'minor';

const bars: Record<SeverityLevel, number> = { critical: 3, major: 2, minor: 1 };
const words: Record<SeverityLevel, string> = { critical: 'Critical', major: 'Major', minor: 'Minor' };

export interface SeverityMarkProps {
  severity: SeverityLevel;
  /** Without the word the mark is named for screen readers only. */
  withWord?: boolean;
}

/** Severity by weight: three, two or one rising bars, and the word. */
export function SeverityMark({ severity, withWord = false }: SeverityMarkProps) {
  return (
    <span className={classes.mark} data-severity={severity}>
      <svg width="12" height="12" viewBox="0 0 12 12" focusable="false" aria-hidden="true">
        {[0, 1, 2].map((index) => (
          <rect
            key={index}
            className={index < bars[severity] ? classes.full : classes.empty}
            x={index * 4.25}
            y={8 - index * 4}
            width="3.25"
            height={4 + index * 4}
            rx="0.75"
          />
        ))}
      </svg>
      {withWord ? <span>{words[severity]}</span> : <VisuallyHidden component="span">{words[severity]}</VisuallyHidden>}
    </span>
  );
}
