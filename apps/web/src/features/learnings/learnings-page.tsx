import { LearningOrigin } from '@flightpath/domain';
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { departmentsQuery } from '../../api/directory.ts';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { DepartmentFilter, ListFilters } from '../../ui/list-filters.tsx';
import { Page } from '../../ui/page.tsx';
import { treeChoices } from '../../ui/tree-choices.ts';
import { learningOriginWords } from '../../ui/words.ts';
import { WrittenList } from '../../ui/written-list.tsx';
import { LearningItem } from './learning-item.tsx';
import { learningsHeadline, learningsLead } from './learnings-sentence.ts';
import { type LearningSearch, learningsQuery } from './queries.ts';

export interface LearningsPageProps {
  search: LearningSearch;
  onSearch: (changes: LearningSearch) => void;
}

/** What all initiatives learned, so that others need not learn it again. */
export function LearningsPage({ search, onSearch }: LearningsPageProps) {
  const tenant = useTenant();
  const { count } = useFormat();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    learningsQuery(tenant.slug, search),
  );
  const { data: departments = [] } = useQuery(departmentsQuery(tenant.slug));
  const find = useDebouncedCallback((q: string) => onSearch({ q: q.trim() || undefined }), 300);
  const learnings = data.pages.flatMap((page) => page.data);
  const isFiltered = Object.values(search).some((value) => value !== undefined);

  return (
    <Page
      title="Learnings"
      kicker={`Learnings · ${tenant.name}`}
      headline={learningsHeadline(learnings, isFiltered, hasNextPage, count)}
      lead={learnings.length > 0 && learningsLead(learnings, count)}
    >
      {(learnings.length > 0 || isFiltered) && (
        <ListFilters>
          <DepartmentFilter
            options={treeChoices(departments)}
            value={search.department}
            onChange={(department) => onSearch({ department })}
          />
          <Select
            aria-label="Origin"
            placeholder="From anything"
            clearable
            clearButtonProps={{ 'aria-label': 'From anything' }}
            data={LearningOrigin.options.map((value) => ({ value, label: learningOriginWords[value] }))}
            value={search.origin ?? null}
            onChange={(origin) => onSearch({ origin: origin ?? undefined })}
          />
          <TextInput
            aria-label="Find in learnings"
            placeholder="Find a word"
            defaultValue={search.q ?? ''}
            onChange={(event) => find(event.currentTarget.value)}
          />
        </ListFilters>
      )}
      {learnings.length === 0 ? (
        <EmptyState
          title={isFiltered ? 'Nothing here' : 'Here stands what was learned'}
          actions={!isFiltered && <AppLink href={`/${tenant.slug}/register`}>Choose an initiative</AppLink>}
        >
          <p>
            A learning is written on the page of the initiative that made it: what was tried, what came out, what others
            should know. Another initiative can then re-use it, and both show it.
          </p>
        </EmptyState>
      ) : (
        <WrittenList label="Learnings, the newest first">
          {learnings.map((learning) => (
            <LearningItem key={learning.id} learning={learning} tenant={tenant.slug} />
          ))}
        </WrittenList>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older ones
        </Button>
      )}
    </Page>
  );
}
