import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useCanEver, useTenant } from '../../api/tenant.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Page } from '../../ui/page.tsx';
import { WrittenList } from '../../ui/written-list.tsx';
import { AuditEventItem } from './audit-event-item.tsx';
import { AuditFilters, type AuditFiltersProps } from './audit-filters.tsx';
import { auditHeadline } from './audit-words.ts';
import { ChainBadge } from './chain-badge.tsx';
import { auditEventsQuery, exportAddress } from './queries.ts';

const LEAD =
  'Every change of anything stands here, written in the same step as the change. Nothing here can be changed: each entry is sealed into a chain within seconds, so that a change would show.';

/** Who changed what and when; for whoever may not read it, why. */
export function AuditPage(props: AuditFiltersProps) {
  const mayRead = useCanEver('audit:read');
  if (mayRead.allowed) return <AuditLog {...props} />;
  return (
    <Page title="Audit log" headline="The audit log is not for everybody" width="text">
      <p>{mayRead.reason}</p>
    </Page>
  );
}

function AuditLog({ search, onSearch }: AuditFiltersProps) {
  const { slug, name } = useTenant();
  const { count } = useFormat();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    auditEventsQuery(slug, search),
  );
  const events = data.pages.flatMap((page) => page.data);
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <Page
      title="Audit log"
      kicker={`${name} · audit log`}
      headline={auditHeadline(events, isFiltered, hasNextPage, count)}
      lead={LEAD}
      actions={events.length > 0 && <Downloads tenant={slug} search={search} />}
    >
      <ChainBadge />
      {(events.length > 0 || isFiltered) && <AuditFilters search={search} onSearch={onSearch} />}
      {events.length === 0 ? (
        <EmptyState title={isFiltered ? 'Nothing here' : 'Here stands who changed what'}>
          <p>
            {isFiltered
              ? 'Nobody did this in these days. Give fewer words, or more days.'
              : 'The first entry comes with the first change, such as a department that is added.'}
          </p>
        </EmptyState>
      ) : (
        <WrittenList label="Changes, the newest first">
          {events.map((event) => (
            <AuditEventItem key={event.id} event={event} tenant={slug} />
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

const FORMATS = { csv: 'Download as CSV', ndjson: 'As JSON lines' } as const;

/** Everything that the filter finds, not only what is loaded. */
function Downloads({ tenant, search }: { tenant: string; search: AuditFiltersProps['search'] }) {
  return (Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format) => (
    <Button
      key={format}
      component="a"
      href={exportAddress(tenant, search, format)}
      download
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden="true" />}
    >
      {FORMATS[format]}
    </Button>
  ));
}
