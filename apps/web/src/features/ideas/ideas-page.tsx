import { Button, SegmentedControl } from '@mantine/core';
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { departmentsQuery } from '../../api/directory.ts';
import { useCanEver, useTenant } from '../../api/tenant.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { DepartmentFilter, ListFilters } from '../../ui/list-filters.tsx';
import { Page } from '../../ui/page.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { treeChoices } from '../../ui/tree-choices.ts';
import { WrittenList } from '../../ui/written-list.tsx';
import { IdeaDialog } from './idea-dialog.tsx';
import { IdeaItem } from './idea-item.tsx';
import { ideasHeadline, ideasLead } from './ideas-sentence.ts';
import { type IdeaSearch, ideasQuery } from './queries.ts';

export interface IdeasPageProps {
  search: IdeaSearch;
  onSearch: (changes: IdeaSearch) => void;
}

/** The uses that people thought of, who had them, and what came of them. */
export function IdeasPage({ search, onSearch }: IdeasPageProps) {
  const tenant = useTenant();
  const { count } = useFormat();
  const mayAdd = useCanEver('idea:add');
  const reason = mayAdd.allowed ? undefined : mayAdd.reason;
  const [isAdding, setIsAdding] = useState(false);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    ideasQuery(tenant.slug, search),
  );
  const { data: departments = [] } = useQuery(departmentsQuery(tenant.slug));
  const ideas = data.pages.flatMap((page) => page.data);
  const isFiltered = search.department !== undefined || search.prompted !== undefined;
  const add = (
    <ReasonedButton reason={reason} onClick={() => setIsAdding(true)}>
      Add an idea
    </ReasonedButton>
  );

  return (
    <Page
      title="Ideas"
      kicker={`Ideas · ${tenant.name}`}
      headline={ideasHeadline(ideas, isFiltered, hasNextPage, count)}
      lead={ideas.length > 0 && ideasLead(ideas, count)}
      actions={ideas.length > 0 || isFiltered ? add : undefined}
    >
      {(ideas.length > 0 || isFiltered) && (
        <ListFilters>
          <DepartmentFilter
            options={treeChoices(departments)}
            value={search.department}
            onChange={(department) => onSearch({ department })}
          />
          <SegmentedControl
            aria-label="Called for or not"
            data={[
              { value: 'all', label: 'All' },
              { value: 'no', label: 'Unprompted' },
              { value: 'yes', label: 'Called for' },
            ]}
            value={search.prompted === undefined ? 'all' : search.prompted ? 'yes' : 'no'}
            onChange={(next) => onSearch({ prompted: next === 'all' ? undefined : next === 'yes' })}
          />
        </ListFilters>
      )}
      {ideas.length === 0 ? (
        <EmptyState
          title={isFiltered ? 'Nothing here yet' : 'Here stands what people think of'}
          actions={!isFiltered && add}
        >
          <p>
            When a thing is used, its users think of the next use. Write it down with who had it and what it builds on:
            three unprompted ideas from two departments are what the last gate asks for.
          </p>
        </EmptyState>
      ) : (
        <WrittenList label="Ideas, the newest first">
          {ideas.map((idea) => (
            <IdeaItem key={idea.id} idea={idea} tenant={tenant.slug} reason={reason} />
          ))}
        </WrittenList>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older ones
        </Button>
      )}
      {isAdding && <IdeaDialog onClose={() => setIsAdding(false)} />}
    </Page>
  );
}
