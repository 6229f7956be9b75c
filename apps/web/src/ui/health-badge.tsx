import { VisuallyHidden } from '@mantine/core';
import classes from './health-badge.module.css';
import { HealthShape, type HealthTone, healthToken, healthWords } from './health-shape.tsx';

export interface HealthBadgeProps {
  tone: HealthTone;
  /** Says whose word it is, for screen readers: "Assessed", "Stated". */
  source?: string;
  /** `plain` has no surface, for dense rows. */
  look?: 'surface' | 'plain';
}

/** Shape, word and colour: never the colour alone. */
export function HealthBadge({ tone, source, look = 'surface' }: HealthBadgeProps) {
  return (
    <span className={classes.badge} data-tone={healthToken[tone]} data-look={look}>
      <HealthShape tone={tone} />
      <span>
        {source && <VisuallyHidden component="span">{source}: </VisuallyHidden>}
        {healthWords[tone]}
      </span>
    </span>
  );
}

export interface HealthPairProps {
  assessed: HealthTone;
  /** `null`: nobody said. */
  stated: HealthTone | null;
  look?: 'surface' | 'plain';
}

/** What the rules found, with what people say beside it where the two differ. */
export function HealthPair({ assessed, stated, look }: HealthPairProps) {
  const differs = stated !== null && stated !== assessed;
  return (
    <span className={classes.pair}>
      <HealthBadge tone={assessed} source="Assessed" look={look} />
      {differs && (
        <span className={classes.stated}>
          says <HealthShape tone={stated} size={8} /> {healthWords[stated].toLowerCase()}
        </span>
      )}
    </span>
  );
}

const stateWords = { paused: 'Paused', stopped: 'Stopped', embedded: 'Embedded' } as const;

/** Stands in place of the health where an initiative is not managed as active. */
export function StateBadge({ state }: { state: keyof typeof stateWords }) {
  return (
    <span className={classes.badge} data-tone="state">
      {stateWords[state]}
    </span>
  );
}
