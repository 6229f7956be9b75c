import type { Initiative, StatusUpdate } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { HealthBadge } from '../../ui/health-badge.tsx';
import { SkeletonLines } from '../../ui/skeletons.tsx';
import { StorySection } from '../../ui/story-section.tsx';
import { statusUpdatesQuery } from './queries.ts';
import classes from './update-list.module.css';

/** What the owner and the champions said, newest first. */
export function UpdateList({ initiative }: { initiative: Initiative }) {
  const tenant = useTenant().slug;
  const query = useInfiniteQuery(statusUpdatesQuery(tenant, initiative.key));
  if (query.error) {
    const { title, detail, requestId } = asProblem(query.error);
    return <ErrorState title={title} detail={detail} requestId={requestId} onRetry={() => query.refetch()} />;
  }
  const updates = query.data?.pages.flatMap(({ data }) => data);
  return (
    <StorySection title="What people say">
      {!updates && <SkeletonLines count={3} />}
      {updates?.length === 0 && (
        <p className={classes.empty}>
          Nobody has said how it stands. The owner speaks for the whole, a champion for a department.
        </p>
      )}
      <ol className={classes.list}>
        {updates?.map((update) => (
          <Update key={update.id} update={update} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button variant="subtle" size="xs" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Earlier updates
        </Button>
      )}
    </StorySection>
  );
}

function Update({ update }: { update: StatusUpdate }) {
  const more = [
    ['Next', update.nextStep],
    ['Blocked by', update.blockers],
    ['Learned', update.learned],
  ].filter((entry): entry is [string, string] => entry[1] !== null);
  return (
    <li className={classes.update}>
      <p className={classes.who}>
        <HealthBadge tone={update.health} source="Stated" look="plain" />
        <span>
          {update.author?.name ?? 'Somebody no longer here'}
          {update.department && ` for ${update.department.name}`}, <DateText value={update.postedOn} />
        </span>
      </p>
      <p className={classes.summary}>{update.summary}</p>
      {more.length > 0 && (
        <dl className={classes.more}>
          {more.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
