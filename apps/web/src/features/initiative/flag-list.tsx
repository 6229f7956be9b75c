import type { Flag } from '@flightpath/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../../api/problem.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { FlagItem } from '../../ui/flag-item.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { SkeletonLines } from '../../ui/skeletons.tsx';
import { StorySection } from '../../ui/story-section.tsx';
import { calmSentence } from './calm-sentence.ts';
import { flagGroups, type ListedFlag } from './flag-groups.ts';
import { FlagRemedy } from './flag-remedy.tsx';
import classes from './initiative.module.css';
import { useInitiative } from './initiative-context.tsx';
import { flagsQuery } from './queries.ts';

export interface FlagListProps {
  /** Beside the way to clear a flag: what else can be done about it. */
  asideOf: (flag: Flag) => ReactNode;
}

/** What holds the initiative back: what is wrong first, then what was never recorded, what is waived, what ended. */
export function FlagList({ asideOf }: FlagListProps) {
  const { initiative, where } = useInitiative();
  const { data, error, refetch } = useQuery(flagsQuery(where.tenant, where.key));
  if (error) {
    const { title, detail, requestId } = asProblem(error);
    return <ErrorState title={title} detail={detail} requestId={requestId} onRetry={refetch} />;
  }
  if (!data) return <SkeletonLines count={5} />;
  const { wrong, unrecorded, waived, ended } = flagGroups(data);

  return (
    <StorySection title="What holds it back">
      {wrong.length === 0 && <p className={classes.calm}>{calmSentence(initiative.state, unrecorded.length)}</p>}
      {wrong.map((listed) => (
        <OpenFlag key={listed.flag.id} listed={listed} aside={asideOf(listed.flag)} />
      ))}
      {unrecorded.length > 0 && (
        <section className={classes.unrecorded} aria-label="To be recorded">
          <h3 className={classes.subtitle}>To be recorded</h3>
          <ul>
            {unrecorded.map(({ flag, covered }) => (
              <li key={flag.id}>
                <span>{[flag, ...covered].map(({ finding }) => finding.sentence).join(' ')}</span>
                <span className={classes.acts}>
                  <FlagRemedy flag={flag} />
                  {asideOf(flag)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {waived.length > 0 && (
        <section className={classes.unrecorded} aria-label="Waived">
          <h3 className={classes.subtitle}>Waived: known, and out of the assessed health for now</h3>
          {waived.map((listed) => (
            <OpenFlag key={listed.flag.id} listed={listed} aside={asideOf(listed.flag)} />
          ))}
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

function OpenFlag({ listed: { flag, covered }, aside }: { listed: ListedFlag; aside: ReactNode }) {
  return (
    <FlagItem
      {...flag.finding}
      severity={flag.severity}
      since={flag.openedOn}
      isUnverified={!flag.isVerified}
      isWaived={flag.isWaived}
      under={covered.map(({ finding }) => finding.sentence)}
      action={<FlagRemedy flag={flag} />}
      aside={aside}
    />
  );
}
