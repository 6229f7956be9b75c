import type { PackChange } from './pack-changes.ts';
import classes from './rules.module.css';

/** What a pack changes: the rule, what of it, the value before and after. */
export function ChangeList({ changes }: { changes: readonly PackChange[] }) {
  if (changes.length === 0) return <p className={classes.quiet}>It changes nothing.</p>;
  return (
    <ul className={classes.changes}>
      {changes.map(({ key, title, what, before, after }) => (
        <li key={key}>
          <span className={classes.ruleName}>{title}</span>
          <span>{what}</span>
          <span className={classes.values}>
            {before} <span aria-hidden="true">→</span>
            <span className={classes.hidden}> becomes </span> <strong>{after}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}
