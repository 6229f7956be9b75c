import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { DateField } from './date-field.tsx';
import classes from './scope-bar.module.css';

export interface ScopeBarProps {
  /** The department tree as options; with fewer than two there is nothing to choose. */
  departments: readonly { value: string; label: string }[];
  department: string | undefined;
  onDepartment: (department: string | undefined) => void;
  /** `undefined`: today. */
  asOf: string | undefined;
  onAsOf: (asOf: string | undefined) => void;
  /** The last day that can be looked at. */
  today: string;
  /** More fields of the page's own. */
  children?: ReactNode;
}

/** What a page over the portfolio is held to: where, as of when. */
export function ScopeBar(props: ScopeBarProps) {
  const { departments, department, onDepartment, asOf, onAsOf, today, children } = props;
  return (
    <div className={classes.bar}>
      {departments.length > 1 && (
        <Select
          className={classes.department}
          label="Department"
          placeholder="All"
          data={[...departments]}
          value={department ?? null}
          onChange={(next) => onDepartment(next ?? undefined)}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'All departments' }}
          nothingFoundMessage="No department of this name"
          limit={200}
          comboboxProps={{ position: 'bottom-start', width: 280 }}
        />
      )}
      <ScopeDate
        label="As of"
        value={asOf ?? today}
        max={today}
        onChange={(next) => onAsOf(next === today ? undefined : next)}
      />
      {children}
    </div>
  );
}

export interface ScopeDateProps {
  label: string;
  value: string;
  max: string;
  /** Called with whole dates only: while one is being typed, the browser says there is none. */
  onChange: (value: string) => void;
}

/** A date among the fields of a `ScopeBar`. */
export function ScopeDate({ label, value, max, onChange }: ScopeDateProps) {
  return (
    <DateField
      className={classes.date}
      label={label}
      value={value}
      max={max}
      onChange={(next) => next !== null && next <= max && next >= '1990-01-01' && onChange(next)}
    />
  );
}
