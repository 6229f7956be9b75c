import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { DateField } from '../../ui/date-field.tsx';
import { ListFilters } from '../../ui/list-filters.tsx';
import type { AuditSearch } from './queries.ts';

export interface AuditFiltersProps {
  search: AuditSearch;
  onSearch: (changes: AuditSearch) => void;
}

/** Who, what and when. */
export function AuditFilters({ search, onSearch }: AuditFiltersProps) {
  const findActor = useDebouncedCallback((actor: string) => onSearch({ actor: actor.trim() || undefined }), 300);
  const findWords = useDebouncedCallback((q: string) => onSearch({ q: q.trim() || undefined }), 300);
  return (
    <ListFilters>
      <TextInput
        aria-label="Who"
        placeholder="Anybody"
        defaultValue={search.actor ?? ''}
        onChange={(event) => findActor(event.currentTarget.value)}
      />
      <TextInput
        aria-label="What"
        placeholder="Did anything, to anything"
        defaultValue={search.q ?? ''}
        onChange={(event) => findWords(event.currentTarget.value)}
      />
      <DateField
        aria-label="From"
        leftSection="From"
        leftSectionWidth={56}
        value={search.from ?? null}
        onChange={(from) => onSearch({ from: from ?? undefined })}
      />
      <DateField
        aria-label="To"
        leftSection="To"
        leftSectionWidth={40}
        value={search.to ?? null}
        onChange={(to) => onSearch({ to: to ?? undefined })}
      />
    </ListFilters>
  );
}
