import { MultiSelect, type MultiSelectProps, Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';

export interface EntityOption {
  value: string;
  label: string;
}

interface Creation {
  /** Adds what was typed to the directory and answers the new id; left out where the role may not. */
  onCreate?: (name: string) => Promise<string>;
  options: readonly EntityOption[];
}

const CREATE = 'create-new';
/** More than a person reads; typing narrows them down. */
const SHOWN = 60;

export interface EntityPickerProps extends Omit<SelectProps, 'data' | 'onChange' | 'value'>, Creation {
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Chooses one person, department, ... by typing; a name that is not there yet can be added on the spot. */
export function EntityPicker({ options, onCreate, onChange, ...rest }: EntityPickerProps) {
  const { search, setSearch, data, create, isCreating } = useCreation({ options, onCreate });
  return (
    <Select
      searchable
      clearable
      openOnFocus={false}
      limit={SHOWN}
      nothingFoundMessage="Nobody and nothing by this name"
      {...rest}
      data={data}
      disabled={rest.disabled || isCreating}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options: all, search: words }) => narrowed(all, words)}
      onChange={async (value) => {
        if (value !== CREATE) return onChange(value);
        const id = await create();
        if (id) onChange(id);
      }}
    />
  );
}

export interface EntitiesPickerProps extends Omit<MultiSelectProps, 'data' | 'onChange' | 'value'>, Creation {
  value: string[];
  onChange: (value: string[]) => void;
}

/** The same for several. */
export function EntitiesPicker({ options, onCreate, onChange, ...rest }: EntitiesPickerProps) {
  const { search, setSearch, data, create, isCreating } = useCreation({ options, onCreate });
  return (
    <MultiSelect
      searchable
      openOnFocus={false}
      limit={SHOWN}
      hidePickedOptions
      nothingFoundMessage="Nobody and nothing by this name"
      {...rest}
      placeholder={rest.value.length === 0 ? rest.placeholder : undefined}
      data={data}
      disabled={rest.disabled || isCreating}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options: all, search: words }) => narrowed(all, words)}
      onChange={async (values) => {
        if (!values.includes(CREATE)) return onChange(values);
        const id = await create();
        if (id) onChange([...values.filter((value) => value !== CREATE), id]);
      }}
    />
  );
}

function useCreation({ options, onCreate }: Creation) {
  const [search, setSearch] = useState('');
  const [isCreating, setIsCreating] = useState(false);
  const name = search.trim();
  const isKnown = options.some(({ label }) => label.trim().toLowerCase() === name.toLowerCase());
  const isOffered = onCreate !== undefined && name.length > 1 && !isKnown;
  const data = isOffered ? [...options, { value: CREATE, label: `Add “${name}”` }] : [...options];

  async function create(): Promise<string | null> {
    if (!onCreate) return null;
    setIsCreating(true);
    try {
      const id = await onCreate(name);
      setSearch('');
      return id;
    } catch {
      // Whoever creates tells why it was refused; what was typed stays in the field.
      return null;
    } finally {
      setIsCreating(false);
    }
  }
  return { search, setSearch, data, create, isCreating };
}

// Every word typed must occur; the offer to add is always kept.
function narrowed<Option extends object>(options: Option[], search: string): Option[] {
  const words = search.trim().toLowerCase().split(/\s+/);
  return options.filter((option) => {
    if (!('label' in option && 'value' in option)) return true;
    const label = String(option.label).toLowerCase();
    return option.value === CREATE || words.every((word) => label.includes(word));
  });
}
