import type { Initiative, Revision } from '@flightpath/domain';
import type { ReactNode } from 'react';
import { FlightPath } from '../../ui/flight-path.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { HealthPair, StateBadge } from '../../ui/health-badge.tsx';
import { assessedTone, phaseStop, phaseStopLabels } from '../../ui/words.ts';
import classes from './initiative.module.css';

/** The flight path over the whole width, and the four answers that must be impossible to miss. */
export function InitiativeHeader({ initiative }: { initiative: Initiative }) {
  const { owner, sponsors, state, lastToldOn, lastUpdateOn } = initiative;
  return (
    <div className={classes.header}>
      <FlightPath
        size="header"
        at={phaseStop[initiative.phase]}
        stopLabels={phaseStopLabels}
        note={initiative.phaseEnteredOn ? undefined : 'since an unknown date'}
      />
      <dl className={classes.answers}>
        <Answer label="Owner">{owner?.name ?? <Missing>Nobody</Missing>}</Answer>
        <Answer label={sponsors.length === 1 ? 'Sponsor' : 'Sponsors'}>
          {sponsors.length > 0 ? sponsors.map(({ name }) => name).join(', ') : <Missing>Nobody</Missing>}
        </Answer>
        <Answer label="Health">
          {state === 'active' ? (
            <HealthPair assessed={assessedTone[initiative.health]} stated={initiative.statedHealth} />
          ) : (
            <StateBadge state={state} />
          )}
        </Answer>
        <Answer label="Last update">
          {lastUpdateOn ? <DateText value={lastUpdateOn} /> : <Missing>Never</Missing>}
        </Answer>
        <Answer label="Told upward">{lastToldOn ? <DateText value={lastToldOn} /> : <Missing>Never</Missing>}</Answer>
      </dl>
    </div>
  );
}

function Answer({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Missing = ({ children }: { children: ReactNode }) => <span className={classes.missing}>{children}</span>;

/** What means a revision came by, for the reader: nothing where a person did it by hand. */
export const byWhatMeans = ({ means }: Revision): string =>
  ({
    person: '',
    import: ' by an import',
    'bulk-edit': ' in a bulk edit',
    integration: ' through the API',
    system: '',
  })[means];
