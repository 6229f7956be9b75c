import type { UnfinishedMapping } from '@flightpath/domain';
import { FIELD_LABELS } from './import-words.ts';
import classes from './mapping.module.css';

/** What is still open, each a link to its place. */
export function UnfinishedList({ unfinished }: { unfinished: readonly UnfinishedMapping[] }) {
  if (unfinished.length === 0) return null;
  return (
    <section className={classes.unfinished} aria-label="Still open">
      <h2 className={classes.groupTitle}>Still open</h2>
      <ul>
        {unfinished.map(({ column, field, values, reason }) => (
          <li key={`${column} ${field} ${reason}`}>
            <a href={`#${placeOf(field)}`}>{field ? FIELD_LABELS[field] : 'Identity'}</a>: {reason}
            {values.length > 0 && (
              <span className={classes.muted}> {values.map((value) => `“${value}”`).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The place of a field on the page; without one it is about the identity. */
export const placeOf = (field: UnfinishedMapping['field']): string => (field ? `map-${field}` : 'map-identity');
