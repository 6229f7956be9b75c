import type { InitiativeRow } from '@flightpath/domain';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from './client.ts';
import { queryKeys } from './query-keys.ts';
import { useTenant } from './tenant.tsx';

const SHOWN = 20;

const offeredQuery = (tenant: string, words: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiatives(tenant), 'offered', words],
    queryFn: ({ signal }): Promise<{ data: InitiativeRow[] }> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/initiatives', {
          params: { path: { tenant }, query: { q: words || undefined, limit: SHOWN } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export interface InitiativePickerProps extends Omit<SelectProps, 'data' | 'onChange' | 'value' | 'filter'> {
  /** The key: `INI-12`. */
  value: string | null;
  onChange: (key: string | null) => void;
}

/** Chooses one initiative by typing a part of its key or name; the server looks, for there may be ten thousand. */
export function InitiativePicker({ value, onChange, ...rest }: InitiativePickerProps) {
  const tenant = useTenant().slug;
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  // The text of the choice itself is no question.
  const isQuestion = search !== chosen?.label && search !== value;
  const [words] = useDebouncedValue(isQuestion ? search.trim() : '', 200);
  const { data } = useQuery(offeredQuery(tenant, words));
  const found = (data?.data ?? []).map(({ key, name }) => ({ value: key, label: `${key} ${name}` }));
  const kept = value === null ? null : chosen?.value === value ? chosen : { value, label: value };
  const options = kept && !found.some((option) => option.value === kept.value) ? [kept, ...found] : found;
  return (
    <Select
      searchable
      clearable
      openOnFocus={false}
      nothingFoundMessage="No initiative by this key or name"
      {...rest}
      data={options}
      filter={({ options: all }) => all}
      value={value}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(key) => {
        setChosen(options.find((option) => option.value === key) ?? null);
        onChange(key);
      }}
    />
  );
}
