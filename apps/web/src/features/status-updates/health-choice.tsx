import type { StatedHealth } from '@flightpath/domain';
import { HealthShape, healthToken, healthWords } from '../../ui/health-shape.tsx';
import classes from './post-update.module.css';

const CHOICES: readonly StatedHealth[] = ['on-track', 'at-risk', 'off-track'];

export interface HealthChoiceProps {
  value: StatedHealth | null;
  onChange: (health: StatedHealth) => void;
  error: string | undefined;
}

/** Three large choices, each a shape, a word and a colour. */
export function HealthChoice({ value, onChange, error }: HealthChoiceProps) {
  return (
    <fieldset className={classes.healths} aria-describedby={error ? 'health-error' : undefined}>
      <legend className={classes.label}>How does it stand?</legend>
      <div className={classes.choices}>
        {CHOICES.map((health) => (
          <label key={health} className={classes.choice} data-tone={healthToken[health]} data-chosen={value === health}>
            <input
              type="radio"
              name="health"
              value={health}
              checked={value === health}
              onChange={() => onChange(health)}
            />
            <HealthShape tone={health} size={18} />
            <span>{healthWords[health]}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id="health-error" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
