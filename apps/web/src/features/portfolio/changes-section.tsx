import { addDays, todayIn } from '@flightpath/domain';
import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../api/tenant.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Section } from '../../ui/page.tsx';
import { ScopeDate } from '../../ui/scope-bar.tsx';
import { phaseWords } from '../../ui/words.ts';
import classes from './changes.module.css';
import { changeLines, changesSentence, nothingOf, turnoverOf } from './changes.ts';
import { FlagTurnover } from './flag-turnover.tsx';
import { HealthMoves } from './health-moves.tsx';
import { NamedChanges } from './named-changes.tsx';
import { type ChangesSince, changesQuery, type PortfolioPageScope } from './queries.ts';
import { SectionData } from './section-data.tsx';

export interface ChangesSectionProps {
  scope: PortfolioPageScope;
  onSince: (since: string) => void;
}

const DEFAULT_DAYS = 90;

/** The difference between two days: flags, phases, promises. */
export function ChangesSection({ scope, onSince }: ChangesSectionProps) {
  const tenant = useTenant();
  const { date } = useFormat();
  const query = useQuery(changesQuery(tenant.slug, scope));
  const day = scope.asOf ?? todayIn(tenant.timeZone, new Date());
  const since = scope.since ?? addDays(day, -DEFAULT_DAYS);
  return (
    <Section
      title={scope.since ? `Since ${date(since)}` : 'Since last quarter'}
      note={`Two days compared: ${date(since)} and ${date(day)}. What was undone in between is not told.`}
      aside={
        <div className={classes.since} data-print="hide">
          <ScopeDate label="Compare with" value={since} max={addDays(day, -1)} onChange={onSince} />
        </div>
      }
    >
      <SectionData query={query}>{(changes) => <Changes changes={changes} />}</SectionData>
    </Section>
  );
}

function Changes({ changes }: { changes: ChangesSince }) {
  const { slug } = useTenant();
  const { count, date } = useFormat();
  const hrefOf = (key: string) => `/${slug}/initiatives/${key}`;
  const nothing = nothingOf(changes);
  return (
    <>
      <p className={classes.sentence}>{changesSentence(changes, count)}</p>
      <dl className={classes.lines}>
        {changeLines(changes, (phase) => phaseWords[phase]).map(({ name, label, items }) => (
          <NamedChanges key={name} label={label} items={items} hrefOf={hrefOf} />
        ))}
        {changes.promisesMoved.length > 0 && (
          <NamedChanges
            label={changes.promisesMoved.length === 1 ? 'promised date moved' : 'promised dates moved'}
            items={changes.promisesMoved.map(({ initiative, label, from, to }) => ({
              ...initiative,
              detail: `${label}, ${date(from)} to ${date(to)}`,
            }))}
            hrefOf={hrefOf}
          />
        )}
      </dl>
      {nothing && <p className={classes.nothing}>{nothing}</p>}
      <HealthMoves moves={changes.health} hrefOf={hrefOf} />
      <FlagTurnover turnover={turnoverOf(changes)} />
    </>
  );
}
