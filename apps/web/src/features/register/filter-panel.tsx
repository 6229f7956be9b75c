import type { AssessedHealth, Department, InitiativeState, Person, Phase } from '@flightpath/domain';
import { Button, Chip, MultiSelect, Popover, Select, Switch } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { healthWords } from '../../ui/health-shape.tsx';
import { assessedTone, choices, phaseWords, stateWords } from '../../ui/words.ts';
import { statedWords } from './filter-sentence.ts';
import type { RegisterFilters, StatedHealthFilter } from './register-search.ts';
import classes from './register-toolbar.module.css';

export interface FilterChoices {
  /** The titles of the rules by id. */
  rules: ReadonlyMap<string, string>;
  departments: readonly Department[];
  people: readonly Person[];
}

export interface FilterPanelProps {
  filters: RegisterFilters;
  choices: FilterChoices;
  onChange: (changes: Partial<RegisterFilters>) => void;
}

const assessedWords = {
  red: healthWords[assessedTone.red],
  amber: healthWords[assessedTone.amber],
  green: healthWords[assessedTone.green],
  unknown: healthWords[assessedTone.unknown],
};
/** Every filter of the register; each change shows at once in the grid behind it. */
export function FilterPanel({ filters, choices: known, onChange }: FilterPanelProps) {
  const inside = { withinPortal: false } as const;
  return (
    <Popover width="min(380px, calc(100vw - 32px))" position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}>
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} role="dialog" aria-label="Filter the register">
        <Chips<Phase>
          label="Phase"
          words={phaseWords}
          value={filters.phase}
          onChange={(phase) => onChange({ phase })}
        />
        <Chips<InitiativeState>
          label="State"
          words={stateWords}
          value={filters.state}
          onChange={(state) => onChange({ state })}
        />
        <Chips<AssessedHealth>
          label="Assessed health"
          words={assessedWords}
          value={filters.health}
          onChange={(health) => onChange({ health })}
        />
        <Chips<StatedHealthFilter>
          label="Stated health"
          words={statedWords}
          value={filters.statedHealth}
          onChange={(statedHealth) => onChange({ statedHealth })}
        />
        <MultiSelect
          label="Flags"
          placeholder={filters.flag.length === 0 ? 'Any' : undefined}
          data={[...known.rules].map(([value, label]) => ({ value, label }))}
          value={filters.flag}
          onChange={(flag) => onChange({ flag })}
          searchable
          clearable
          comboboxProps={inside}
        />
        <Switch
          label="Leave out what was never recorded"
          checked={filters.toBeRecorded === false}
          onChange={(event) => onChange({ toBeRecorded: event.currentTarget.checked ? false : null })}
        />
        <Select
          label="Department"
          placeholder="Any"
          data={known.departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.department}
          onChange={(department) => onChange({ department })}
          searchable
          clearable
          comboboxProps={inside}
        />
        <Select
          label="Owner"
          placeholder="Anybody"
          data={known.people.map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.owner}
          onChange={(owner) => onChange({ owner })}
          searchable
          clearable
          comboboxProps={inside}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ChipsProps<Value extends string> {
  label: ReactNode;
  words: Readonly<Record<Value, string>>;
  value: Value[];
  onChange: (value: Value[]) => void;
}

function Chips<Value extends string>({ label, words, value, onChange }: ChipsProps<Value>) {
  return (
    <fieldset className={classes.chips}>
      <legend>{label}</legend>
      <Chip.Group multiple value={value} onChange={(next) => onChange(next as Value[])}>
        {choices(words).map((choice) => (
          <Chip key={choice.value} value={choice.value} size="sm" variant="outline">
            {choice.label}
          </Chip>
        ))}
      </Chip.Group>
    </fieldset>
  );
}
