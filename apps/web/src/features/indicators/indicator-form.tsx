import type { Indicator, NewIndicator } from '@flightpath/domain';
import { Select, Switch, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useDirectory } from '../../api/use-directory.ts';
import { useFactSave } from '../../api/use-fact-save.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { EntityPicker } from '../../ui/entity-picker.tsx';
import { anchorWords, cadenceWords, choices, measuresWords, timingWords } from '../../ui/words.ts';
import { EMPTY_INDICATOR, type IndicatorValues, indicatorBody, valuesOfIndicator } from './indicator-values.ts';
import classes from './indicators.module.css';
import { LaggingFields } from './lagging-fields.tsx';
import { addIndicator, changeIndicator, type Where } from './queries.ts';

export interface IndicatorFormProps {
  /** `null`: a new one. */
  indicator: Indicator | null;
  where: Where;
  seen: number;
  close: () => void;
  aside?: ReactNode;
}

const directionWords = { increase: 'Should rise', decrease: 'Should fall' } as const;
const accrualWords = {
  'per-period': 'Anew each period',
  cumulative: 'As a running total',
  level: 'As a level',
} as const;

/** Adds an indicator or changes one. */
export function IndicatorForm({ indicator, where, seen, close, aside }: IndicatorFormProps) {
  const { departmentOptions, onCreateDepartment } = useDirectory();
  const [values, setValues] = useState<IndicatorValues>(indicator ? valuesOfIndicator(indicator) : EMPTY_INDICATOR);
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const set = (changes: Partial<IndicatorValues>) => setValues((before) => ({ ...before, ...changes }));

  const text = (name: 'name' | 'unit' | 'baseline' | 'target', label: string) => ({
    label,
    value: values[name],
    error: fieldErrors[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const date = (name: 'baselineDate' | 'targetDate', label: string) => (
    <DateField
      label={label}
      value={values[name]}
      error={fieldErrors[name]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  const choice = <Name extends 'measures' | 'timing' | 'direction' | 'anchor' | 'accrual' | 'cadence'>(
    name: Name,
    label: string,
    words: Readonly<Record<string, string>>,
    isOptional = false,
  ) => (
    <Select
      label={label}
      data={choices(words)}
      allowDeselect={isOptional}
      clearable={isOptional}
      value={values[name]}
      error={fieldErrors[name]}
      onChange={(value) => set({ [name]: value } as Partial<IndicatorValues>)}
    />
  );

  function save() {
    const body: NewIndicator = indicatorBody(values);
    submit(
      {
        seen,
        yours: [
          {
            label: 'Indicator',
            value: `${values.name}: ${values.baseline || '?'} to ${values.target || '?'} ${values.unit}`,
          },
        ],
        send: (ifMatch) =>
          indicator ? changeIndicator(where, indicator.id, body, ifMatch) : addIndicator(where, body),
      },
      [...Object.keys(body), ...body.leadingIndicatorIds.map((_, at) => `leadingIndicatorIds.${at}`)],
    );
  }

  return (
    <EditForm
      label={indicator ? `Change ${indicator.name}` : 'Add an indicator'}
      submitLabel={indicator ? 'Save' : 'Add'}
      isSaving={isSaving}
      error={error}
      onCancel={close}
      onSubmit={save}
      aside={aside}
    >
      <div className={classes.form}>
        <TextInput className={classes.wide} {...text('name', 'What is measured')} />
        {choice('measures', 'It measures', measuresWords)}
        {choice('timing', 'It shows', timingWords)}
        <TextInput {...text('unit', 'Unit')} />
        {choice('direction', 'It', directionWords)}
        <TextInput inputMode="decimal" {...text('baseline', 'Baseline')} />
        {date('baselineDate', 'Baseline on')}
        <TextInput inputMode="decimal" {...text('target', 'Target')} />
        {date('targetDate', 'Target by')}
        {values.timing === 'lagging' && (
          <LaggingFields
            indicatorId={indicator?.id ?? null}
            where={where}
            values={values}
            fieldErrors={fieldErrors}
            onChange={set}
          />
        )}
        <EntityPicker
          className={classes.wide}
          label="Department"
          placeholder="The whole"
          options={departmentOptions}
          onCreate={onCreateDepartment}
          value={values.departmentId}
          onChange={(departmentId) => set({ departmentId })}
        />
        {choice('cadence', 'Measured', cadenceWords, true)}
        {values.measures === 'value' && choice('anchor', 'Value anchor', anchorWords, true)}
        {values.measures === 'value' && choice('accrual', 'Adds up', accrualWords, true)}
        <Switch
          className={classes.wide}
          label="The main indicator"
          checked={values.isMain}
          onChange={(event) => set({ isMain: event.currentTarget.checked })}
        />
      </div>
    </EditForm>
  );
}
