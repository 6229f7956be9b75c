import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { FilterPanel, type FilterPanelProps } from './filter-panel.tsx';
import type { Density } from './register-grid.tsx';
import classes from './register-toolbar.module.css';

/** How long typing may pause before the register is asked, in milliseconds. */
const TYPING_PAUSE = 250;

export interface RegisterToolbarProps extends FilterPanelProps {
  density: Density;
  onDensity: (density: Density) => void;
}

/** One line above the grid: search by words, the filters, how dense the rows stand. */
export function RegisterToolbar({ density, onDensity, ...panel }: RegisterToolbarProps) {
  const { filters, onChange } = panel;
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(filters.q);
  useEffect(() => setWords(filters.q), [filters.q]);
  const search = useDebouncedCallback((q: string) => onChange({ q }), TYPING_PAUSE);
  useHotkeys([['/', () => field.current?.focus()]]);

  return (
    <div className={classes.toolbar} data-print="hide">
      <TextInput
        ref={field}
        className={classes.search}
        type="search"
        aria-label="Search the register by words"
        placeholder="Search by name, key or summary"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <FilterPanel {...panel} />
      <SegmentedControl
        className={classes.density}
        aria-label="Density of the rows"
        data={[
          { value: 'comfortable', label: 'Roomy' },
          { value: 'compact', label: 'Dense' },
        ]}
        value={density}
        onChange={(value) => onDensity(value as Density)}
      />
    </div>
  );
}
