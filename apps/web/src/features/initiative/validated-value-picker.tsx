import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../ui/format-context.tsx';
import { useInitiative } from './initiative-context.tsx';
import { initiativeSearchQuery, validatedValuesQuery } from './validated-values.ts';

export interface ValidatedValuePickerProps {
  label: string;
  value: string | null;
  error: string | undefined;
  disabled: boolean;
  className?: string | undefined;
  onChange: (measurementId: string | null) => void;
}

/** Chooses whose value it is, this initiative's or another one's, then which validated value. */
export function ValidatedValuePicker({
  label,
  value,
  error,
  disabled,
  className,
  onChange,
}: ValidatedValuePickerProps) {
  const { initiative, where } = useInitiative();
  const { date } = useFormat();
  const own = { value: initiative.key, label: `${initiative.key} ${initiative.name}` };
  const [from, setFrom] = useState(own);
  const [search, setSearch] = useState(own.label);
  const [words] = useDebouncedValue(search === from.label ? '' : search.trim(), 200);
  const found = useQuery(initiativeSearchQuery(where.tenant, words)).data ?? [];
  const values = useQuery(validatedValuesQuery(where.tenant, from.value)).data;
  // What stands is shown on the funding line itself: it is never changed.
  if (disabled) return null;
  const initiatives = [own, from, ...found.map(({ key, name }) => ({ value: key, label: `${key} ${name}` }))].filter(
    (option, place, all) => all.findIndex((one) => one.value === option.value) === place,
  );

  return (
    <>
      <Select
        className={className}
        label="Whose value"
        searchable
        allowDeselect={false}
        data={initiatives}
        // The server has searched already.
        filter={({ options }) => options}
        value={from.value}
        searchValue={search}
        onSearchChange={setSearch}
        onChange={(_, option) => {
          if (!option) return;
          setFrom(option);
          onChange(null);
        }}
      />
      <Select
        className={className}
        label={label}
        placeholder={values?.length === 0 ? 'None of its values is validated yet' : undefined}
        data={(values ?? []).map(({ measurementId, indicator, unit, value: amount, date: on }) => ({
          value: measurementId,
          label: `${indicator}: ${amount} ${unit} on ${date(on)}`,
        }))}
        value={value}
        error={error}
        onChange={onChange}
      />
    </>
  );
}
