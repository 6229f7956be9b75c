import { type GateAssessment, type GateReview, type Initiative, todayIn } from '@flightpath/domain';
import { useQuery } from '@tanstack/react-query';
import { decisionsQuery } from '../../api/initiative.ts';
import { InitiativeWrites } from '../../api/initiative-writes.tsx';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { FlightPath } from '../../ui/flight-path.tsx';
import { Page } from '../../ui/page.tsx';
import { StorySection } from '../../ui/story-section.tsx';
import { gateLeadsTo, phaseStop, phaseStopLabels } from '../../ui/words.ts';
import { CriteriaList } from './criteria-list.tsx';
import type { GateAct } from './gate-act.ts';
import { GateDecision } from './gate-decision.tsx';
import { gateHeadline } from './gate-headline.ts';
import { GateLead } from './gate-lead.tsx';
import classes from './gates.module.css';
import { OpenFlags } from './open-flags.tsx';
import { PastDecisions } from './past-decisions.tsx';
import { Standing } from './standing.tsx';
import { Voices } from './voices.tsx';

export interface GatePageProps {
  initiative: Initiative;
  review: GateReview;
  /** The login of the reader: four eyes are compared by it as well. */
  userId: string;
  /** What is being done, from the address. */
  act: GateAct | null;
  onAct: (act: GateAct | null) => void;
}

/** The gate ahead of one initiative: what it asks for, what the functions say, what is decided. */
export function GatePage(props: GatePageProps) {
  const { initiative, review } = props;
  const { slug, timeZone } = useTenant();
  const decisions = useQuery(decisionsQuery(slug, initiative.key)).data ?? [];
  const { key, name } = initiative;
  const where = { tenant: slug, key };
  const { assessment } = review;
  return (
    <InitiativeWrites tenant={slug} initiativeKey={key}>
      <Page
        title={`Gate review of ${key}`}
        kicker={
          <>
            <AppLink href={`/${slug}/register`}>Register</AppLink> /{' '}
            <AppLink href={`/${slug}/initiatives/${key}`}>
              {key} {name}
            </AppLink>{' '}
            / Gate review
          </>
        }
        headline={gateHeadline(review)}
        lead={
          <GateLead
            request={review.request}
            last={decisions[0]}
            isOver={!assessment}
            today={todayIn(timeZone, new Date())}
          />
        }
      >
        <div className={classes.header}>
          <FlightPath
            size="header"
            at={phaseStop[review.initiative.phase]}
            stopLabels={phaseStopLabels}
            gate={assessment && { met: assessment.met, total: totalOf(assessment) }}
          />
        </div>
        <div className={classes.layout}>
          <div className={classes.main}>
            {assessment && (
              <StorySection title={`What ${gateLeadsTo[assessment.gate]} asks for`}>
                <CriteriaList criteria={assessment.criteria} where={where} />
              </StorySection>
            )}
            <PastDecisions decisions={decisions} />
          </div>
          <aside className={classes.beside} aria-label="Beside the criteria">
            {(assessment || review.request) && <Voices request={review.request} where={where} />}
            <Standing initiative={initiative} />
            <OpenFlags where={where} />
          </aside>
        </div>
        {assessment && <GateDecision {...props} review={{ ...review, assessment }} />}
      </Page>
    </InitiativeWrites>
  );
}

const totalOf = ({ met, unmet, notEnoughData }: GateAssessment): number => met + unmet + notEnoughData;
