import { type PilotCohort, quarterInWords } from '@flightpath/domain';
import { useFormat } from '../../ui/format-context.tsx';
import { NumbersBehind, NumbersTable } from '../../ui/numbers-table.tsx';
import classes from './cohort-bars.module.css';

/** How far the initiatives of each quarter have come: each step lies within the one before it. */
export function CohortBars({ cohorts }: { cohorts: readonly PilotCohort[] }) {
  const { count } = useFormat();
  if (cohorts.length === 0)
    return <p className={classes.empty}>The first registered initiative opens the first quarter.</p>;
  const most = Math.max(...cohorts.map(({ initiatives }) => initiatives));
  const width = (value: number) => ({ width: `${(value / most) * 100}%` });
  return (
    <>
      <p className={classes.legend} aria-hidden="true">
        <span data-step="began">Began</span>
        <span data-step="succeeded">Pilot succeeded</span>
        <span data-step="program">Became a program</span>
        <span data-step="scale">Reached Scale</span>
      </p>
      <ul className={classes.list}>
        {cohorts.map(({ quarter, initiatives, succeeded, becameProgram, reachedScale }) => (
          <li key={quarter} className={classes.row}>
            <span className={classes.quarter}>{quarterInWords(quarter)}</span>
            <span className={classes.track} aria-hidden="true">
              <span data-step="began" style={width(initiatives)} />
              <span data-step="succeeded" style={width(succeeded)} />
              <span data-step="program" style={width(becameProgram)} />
              <span data-step="scale" style={width(reachedScale)} />
            </span>
            <span className={classes.words}>
              <strong>
                {count(becameProgram)} of {count(initiatives)}
              </strong>{' '}
              became {becameProgram === 1 ? 'a program' : 'programs'}
            </span>
          </li>
        ))}
      </ul>
      <NumbersBehind>
        <NumbersTable
          caption="From pilot to program, by quarter"
          rows={cohorts}
          keyOf={({ quarter }) => quarter}
          columns={[
            { key: 'quarter', title: 'Began in', cell: ({ quarter }) => quarterInWords(quarter) },
            { key: 'began', title: 'Initiatives', isNumber: true, cell: ({ initiatives }) => count(initiatives) },
            { key: 'succeeded', title: 'Pilot succeeded', isNumber: true, cell: ({ succeeded }) => count(succeeded) },
            { key: 'program', title: 'Became a program', isNumber: true, cell: (row) => count(row.becameProgram) },
            { key: 'scale', title: 'Reached Scale', isNumber: true, cell: (row) => count(row.reachedScale) },
          ]}
        />
      </NumbersBehind>
    </>
  );
}
