import type { ConnectionTrial, TrialFinding } from '@flightpath/domain';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import classes from './identity-provider.module.css';

const MARKS: Record<TrialFinding['state'], { icon: typeof IconCheck; word: string }> = {
  fine: { icon: IconCheck, word: 'Fine' },
  doubtful: { icon: IconAlertTriangle, word: 'Not sure' },
  wrong: { icon: IconX, word: 'Wrong' },
};

/** What the provider answered, line by line. */
export function TrialResult({ trial: { canWork, findings } }: { trial: ConnectionTrial }) {
  return (
    <section className={classes.trial} aria-label="What the provider answered" aria-live="polite">
      <p className={classes.verdict}>
        {canWork ? 'This can work. Whether it knows the client shows when somebody signs in.' : 'This cannot work yet.'}
      </p>
      <ul className={classes.findings}>
        {findings.map(({ state, text }) => {
          const { icon: Icon, word } = MARKS[state];
          return (
            <li key={text} className={classes.finding} data-state={state}>
              <Icon size={18} stroke={1.75} role="img" aria-label={word} />
              <span>{text}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
