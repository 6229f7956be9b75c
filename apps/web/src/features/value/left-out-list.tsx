import type { ValueLeftOut, ValueReading } from '@flightpath/domain';
import { AppLink } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import classes from './value.module.css';
import { leftOutTitles } from './value-words.ts';

/** Rows of one reason shown at most: the rest are more of the same. */
const SHOWN = 40;

/** What is in no total, by reason; one line for each indicator or funding line, however many of its values it is. */
export function LeftOutList({ leftOut, tenant }: { leftOut: ValueReading['leftOut']; tenant: string }) {
  const { count } = useFormat();
  return leftOut.counts.map(({ reason, count: values }) => {
    const sources = bySource(leftOut.rows.filter((row) => row.reason === reason));
    return (
      <details key={reason} className={classes.row}>
        <summary className={classes.reason}>
          <span className={classes.rowName}>{leftOutTitles[reason]}</span>
          <span className={classes.amount}>{count(values)}</span>
        </summary>
        <ul className={classes.leftOut}>
          {sources.slice(0, SHOWN).map(({ row, values: own }) => (
            <li key={row.source.id}>
              <AppLink href={`/${tenant}/initiatives/${row.initiative.key}`}>
                {row.initiative.key} {row.source.name}
              </AppLink>
              {own > 1 && <span className={classes.quiet}> · {count(own)} values</span>}
              <span className={classes.why}>{row.sentence}</span>
            </li>
          ))}
          {sources.length > SHOWN && <li className={classes.quiet}>and {count(sources.length - SHOWN)} more</li>}
        </ul>
      </details>
    );
  });
}

function bySource(rows: readonly ValueLeftOut[]): { row: ValueLeftOut; values: number }[] {
  const sources = new Map<string, { row: ValueLeftOut; values: number }>();
  for (const row of rows) sources.set(row.source.id, { row, values: (sources.get(row.source.id)?.values ?? 0) + 1 });
  return [...sources.values()];
}
