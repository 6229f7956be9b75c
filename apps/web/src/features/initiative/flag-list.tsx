import { FACT_FIELDS, type Flag } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { useEditTarget } from '../../ui/edit-target.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { FlagItem } from '../../ui/flag-item.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { SkeletonLines } from '../../ui/skeletons.tsx';
import { StorySection } from '../../ui/story-section.tsx';
import { calmSentence } from './calm-sentence.ts';
import classes from './initiative.module.css';
import { useInitiative } from './initiative-context.tsx';
import { flagsQuery } from './queries.ts';

/** What holds the initiative back: what is wrong first, then what was never recorded, then what ended. */
export function FlagList() {
  const { initiative, where } = useInitiative();
  const { data, error, refetch } = useQuery(flagsQuery(where.tenant, where.key));
  if (error) {
    const { title, detail, requestId } = asProblem(error);
    return <ErrorState title={title} detail={detail} requestId={requestId} onRetry={refetch} />;
  }
  if (!data) return <SkeletonLines count={5} />;

  const open = data.filter(({ status, coveredBy }) => status === 'open' && coveredBy === null);
  const covered = data.filter(({ status, coveredBy }) => status === 'open' && coveredBy !== null);
  const wrong = open.filter(({ finding }) => finding.absence !== 'never');
  const unrecorded = open.filter(({ finding }) => finding.absence === 'never');
  const ended = data.filter(({ status }) => status !== 'open');

  return (
    <StorySection title="What holds it back">
      {wrong.length === 0 && <p className={classes.calm}>{calmSentence(initiative.state, unrecorded.length)}</p>}
      {wrong.map((flag) => (
        <FlagItem
          key={flag.id}
          {...flag.finding}
          severity={flag.severity}
          since={flag.openedOn}
          isUnverified={!flag.isVerified}
          action={<Remedy flag={flag} />}
        />
      ))}
      {covered.length > 0 && (
        <p className={classes.aside}>
          Listed under these: {covered.map(({ finding }) => finding.title.toLowerCase()).join(', ')}.
        </p>
      )}
      {unrecorded.length > 0 && (
        <section className={classes.unrecorded} aria-label="To be recorded">
          <h3 className={classes.subtitle}>To be recorded</h3>
          <ul>
            {unrecorded.map((flag) => (
              <li key={flag.id}>
                <span>{flag.finding.sentence}</span>
                <Remedy flag={flag} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {ended.length > 0 && (
        <details className={classes.ended}>
          <summary>{ended.length === 1 ? 'One flag that ended' : `${ended.length} flags that ended`}</summary>
          <ul>
            {ended.map((flag) => (
              <li key={flag.id}>
                {flag.finding.title}: <DateText value={flag.openedOn} />
                {' to '}
                {flag.endedOn && <DateText value={flag.endedOn} />}
                {flag.status === 'lapsed' && ', no longer applicable'}
              </li>
            ))}
          </ul>
        </details>
      )}
    </StorySection>
  );
}

const fieldNames: Readonly<Record<string, string>> = FACT_FIELDS;

/** The way to the one place that clears a flag. */
function Remedy({ flag: { finding } }: { flag: Flag }) {
  const { where } = useInitiative();
  const { open } = useEditTarget();
  if (finding.clearsAt === 'statusUpdates') {
    return (
      <Button component={AppLink} size="xs" variant="default" href={`/${where.tenant}/initiatives/${where.key}/update`}>
        Post an update
      </Button>
    );
  }
  const name = fieldNames[finding.clearsAt];
  if (!name) return null;
  // A check-in is recorded on the sponsor's own line: there is no form to open.
  const go = () => (finding.clearsAt === 'checkIns' ? showSponsors() : open(finding.clearsAt));
  return (
    <Button size="xs" variant="default" onClick={go} rightSection={<IconArrowRight size={14} aria-hidden="true" />}>
      {name}
    </Button>
  );
}

function showSponsors() {
  const panel = document.getElementById('fact-sponsors');
  panel?.scrollIntoView({ block: 'center' });
  panel?.querySelector('button')?.focus({ preventScroll: true });
}
