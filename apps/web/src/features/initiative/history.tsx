import type { FactChange, Revision } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.ts';
import { DatedText } from '../../ui/dated-text.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { SkeletonLines } from '../../ui/skeletons.tsx';
import { StorySection } from '../../ui/story-section.tsx';
import { changeInWords } from './change-words.ts';
import classes from './initiative.module.css';
import { useInitiative } from './initiative-context.tsx';
import { byWhatMeans } from './initiative-header.tsx';
import { revisionsQuery } from './queries.ts';
import { ruleTitle } from './rule-title.ts';

/** What changed, who did it, and what it did to the flags. */
export function History() {
  const { where } = useInitiative();
  const query = useInfiniteQuery(revisionsQuery(where.tenant, where.key));
  if (query.error) {
    const { title, detail, requestId } = asProblem(query.error);
    return <ErrorState title={title} detail={detail} requestId={requestId} onRetry={() => query.refetch()} />;
  }
  if (!query.data) return <SkeletonLines count={4} />;
  return (
    <StorySection title="History">
      <ol className={classes.history}>
        {query.data.pages
          .flatMap(({ data }) => data)
          .map((revision) => (
            <Change key={revision.number} revision={revision} />
          ))}
      </ol>
      {query.hasNextPage && (
        <Button variant="subtle" size="xs" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Earlier changes
        </Button>
      )}
    </StorySection>
  );
}

/** Facts of one change that are shown at once: a registration has dozens. */
const SHOWN = 4;

function Change({ revision }: { revision: Revision }) {
  const { changes, flagsOpened, flagsCleared } = revision;
  return (
    <li className={classes.change}>
      <div>
        <span className={classes.changeTitle}>
          <DatedText text={revision.summary} />
        </span>
        <span className={classes.changeBy}>
          {revision.actor}
          {byWhatMeans(revision)}, <DateText value={revision.at} />
        </span>
      </div>
      <ChangeList changes={changes.slice(0, SHOWN)} />
      {changes.length > SHOWN && (
        <details className={classes.ended}>
          <summary>{changes.length - SHOWN === 1 ? 'and one more' : `and ${changes.length - SHOWN} more`}</summary>
          <ChangeList changes={changes.slice(SHOWN)} />
        </details>
      )}
      {(flagsOpened.length > 0 || flagsCleared.length > 0) && (
        <p className={classes.changeFlags}>
          {flagsCleared.length > 0 && (
            <span data-kind="cleared">Cleared {flagsCleared.map(ruleTitle).join(', ').toLowerCase()}. </span>
          )}
          {flagsOpened.length > 0 && (
            <span data-kind="opened">Opened {flagsOpened.map(ruleTitle).join(', ').toLowerCase()}.</span>
          )}
        </p>
      )}
    </li>
  );
}

function ChangeList({ changes }: { changes: readonly FactChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className={classes.changeFacts}>
      {changes.map((change) => {
        const { kept, gone, came } = changeInWords(change);
        return (
          <li key={`${change.field} ${change.label} ${change.after}`}>
            {change.label}: <DatedText text={kept} />
            {gone && (
              <>
                <del>
                  <DatedText text={gone} />
                </del>{' '}
              </>
            )}
            <ins>
              <DatedText text={came} />
            </ins>
          </li>
        );
      })}
    </ul>
  );
}
