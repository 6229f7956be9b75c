import type { Initiative, Revision } from '@flightpath/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { decisionsQuery, gateQuery } from '../../api/initiative.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { FlightPath } from '../../ui/flight-path.tsx';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import { HealthBadge, StateBadge } from '../../ui/health-badge.tsx';
import { assessedTone, gateLeadsTo, phaseStop, phaseStopLabels } from '../../ui/words.ts';
import { flightTrail } from './flight-trail.ts';
import classes from './initiative.module.css';
import { useInitiative } from './initiative-context.tsx';

/** The flight path over the whole width, and the answers that must be impossible to miss. */
export function InitiativeHeader() {
  const { initiative, where } = useInitiative();
  const { date } = useFormat();
  const review = useQuery(gateQuery(where.tenant, where.key)).data;
  const decisions = useQuery(decisionsQuery(where.tenant, where.key)).data ?? [];
  const { owner, sponsors, phaseEnteredOn, lastToldOn, lastUpdateOn } = initiative;
  const gate = review?.assessment;
  return (
    <div className={classes.header}>
      <FlightPath
        size="header"
        at={phaseStop[initiative.phase]}
        stopLabels={phaseStopLabels}
        trail={flightTrail(decisions)}
        gate={gate ? { met: gate.met, total: gate.met + gate.unmet + gate.notEnoughData } : null}
        note={`since ${phaseEnteredOn ? date(phaseEnteredOn) : 'an unknown date'}`}
      />
      <dl className={classes.answers}>
        <Answer label="Owner">{owner?.name ?? <Missing>Nobody</Missing>}</Answer>
        <Answer label={sponsors.length === 1 ? 'Sponsor' : 'Sponsors'}>
          {sponsors.length > 0 ? sponsors.map(({ name }) => name).join(', ') : <Missing>Nobody</Missing>}
        </Answer>
        <Healths initiative={initiative} />
        <Answer label="Next gate">
          {gate ? (
            <AppLink href={`/${where.tenant}/initiatives/${where.key}/gate`}>
              {gate.isReady ? 'Ready' : `${gate.met} of ${gate.met + gate.unmet + gate.notEnoughData} met`} for{' '}
              {gateLeadsTo[gate.gate]}
            </AppLink>
          ) : (
            review && <Missing>None ahead</Missing>
          )}
          {review?.request?.status === 'open' && (
            <span className={classes.answerNote}>
              asked for on <DateText value={review.request.requestedOn} />
            </span>
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

/** What the rules found beside what people say; the state in place of both where it is not managed as active. */
function Healths({ initiative: { state, health, statedHealth } }: { initiative: Initiative }) {
  if (state !== 'active') {
    return (
      <Answer label="State">
        <StateBadge state={state} />
      </Answer>
    );
  }
  return (
    <>
      <Answer label="Assessed">
        <HealthBadge tone={assessedTone[health]} />
      </Answer>
      <Answer label="Stated">
        {statedHealth ? <HealthBadge tone={statedHealth} /> : <Missing>Not stated</Missing>}
      </Answer>
    </>
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
