import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './list-filters.module.css';

/** The few filters of a list, above it. */
export function ListFilters({ children }: { children: ReactNode }) {
  return (
    <div className={classes.filters} data-print="hide">
      {children}
    </div>
  );
}

export interface DepartmentFilterProps {
  /** The department tree; with fewer than two there is nothing to choose. */
  options: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange: (department: string | undefined) => void;
}

export function DepartmentFilter({ options, value, onChange }: DepartmentFilterProps) {
  if (options.length < 2) return null;
  return (
    <Select
      className={classes.department}
      aria-label="Department"
      placeholder="All departments"
      data={[...options]}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'All departments' }}
      nothingFoundMessage="No department of this name"
      limit={200}
      comboboxProps={{ position: 'bottom-start', width: 280 }}
    />
  );
}
