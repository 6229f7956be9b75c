import { type PortfolioSummary, ruleCatalog } from '@flightpath/domain';
import { BarList } from '../../ui/bar-list.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Section } from '../../ui/page.tsx';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { type Brake, brakesOf } from './brakes.ts';
import classes from './portfolio.module.css';
import type { RowsOf } from './register-address.ts';

/** What clears a flag of each rule, as the rule says it. */
const clearedBy = new Map(ruleCatalog.map(({ id, clearsWhen }) => [id, clearsWhen]));

export interface BrakesSectionProps {
  summary: PortfolioSummary;
  rowsOf: RowsOf;
}

/** The open flags by rule: known to be wrong, never written down, and what is waived for a while, each apart. */
export function BrakesSection({ summary, rowsOf }: BrakesSectionProps) {
  const { count } = useFormat();
  const { wrong, toBeRecorded, waived } = brakesOf(summary);
  // Both lists on one scale: a long bar means many initiatives, whichever list it stands in.
  const most = Math.max(0, ...[...wrong, ...toBeRecorded].map(({ initiatives }) => initiatives));
  const item = (isToBeRecorded: boolean) => (brake: Brake) => ({
    key: brake.ruleId,
    label: brake.title,
    count: brake.initiatives,
    href: rowsOf({ flag: brake.ruleId, toBeRecorded: isToBeRecorded }),
    note: isToBeRecorded ? undefined : clearedBy.get(brake.ruleId),
    mark: isToBeRecorded ? null : <SeverityMark severity={brake.severity} />,
  });

  return (
    <Section
      title="What holds it back"
      note={`Open flags by rule, the gravest first.${rowsOf({}) ? ' Each line opens its initiatives.' : ''}`}
    >
      <div className={classes.brakes}>
        <div>
          <h3 className={classes.brakeTitle}>Known to be wrong</h3>
          {wrong.length > 0 ? (
            <BarList label="Known to be wrong" unit="initiatives" items={wrong.map(item(false))} full={most} />
          ) : (
            <p className={classes.quiet}>Nothing that is recorded is in trouble.</p>
          )}
        </div>
        <div>
          <h3 className={classes.brakeTitle}>To be recorded</h3>
          {toBeRecorded.length > 0 ? (
            <BarList
              label="To be recorded"
              unit="initiatives"
              items={toBeRecorded.map(item(true))}
              full={most}
              tone="quiet"
            />
          ) : (
            <p className={classes.quiet}>Everything the rules ask for has been written down once.</p>
          )}
        </div>
      </div>
      {waived.length > 0 && (
        <p className={classes.waived}>
          Waived for a while, and counted in neither:{' '}
          {waived.map(({ title, initiatives }) => `${title.toLowerCase()} (${count(initiatives)})`).join(', ')}.
        </p>
      )}
    </Section>
  );
}
