import {
  type ImportColumn,
  type ImportColumnMapping,
  ImportDateFormat,
  type ImportField,
  isImportDateField,
  type UnfinishedMapping,
} from '@flightpath/domain';
import { Select } from '@mantine/core';
import type { Dispatch } from 'react';
import { useFormat } from '../../ui/format-context.tsx';
import { DATE_FORMAT_WORDS, FIELD_CHOICES, FIELD_LABELS } from './import-words.ts';
import classes from './mapping.module.css';
import type { MappingAction } from './mapping-reducer.ts';
import { placeOf } from './unfinished-list.tsx';
import { ValueMeanings } from './value-meanings.tsx';

export interface MappingFieldProps {
  field: ImportField;
  columns: readonly ImportColumn[];
  mapped: ImportColumnMapping | undefined;
  unfinished: readonly UnfinishedMapping[];
  dispatch: Dispatch<MappingAction>;
}

/** One fact: the column it comes from, samples of what stands there, and what its values mean. */
export function MappingField({ field, columns, mapped, unfinished, dispatch }: MappingFieldProps) {
  const { count } = useFormat();
  const column = columns.find(({ name }) => name === mapped?.column);
  const choices = FIELD_CHOICES[field];
  const isDate = isImportDateField(field);

  return (
    <div className={classes.field} id={placeOf(field)} data-open={unfinished.length > 0}>
      <Select
        label={FIELD_LABELS[field]}
        placeholder="Not in the file"
        data={columns.map(({ name }) => name)}
        value={mapped?.column ?? null}
        onChange={(name) => dispatch({ kind: 'column', field, column: name })}
        searchable
        clearable
        error={unfinished.find(({ values }) => values.length === 0)?.reason}
      />
      <div className={classes.samples}>
        {column && (
          <>
            <p>
              {count(column.filled)} filled, {count(column.distinct)} different
            </p>
            <p className={classes.sample}>{column.samples.slice(0, 3).map(shortened).join(' · ')}</p>
          </>
        )}
      </div>
      {mapped && column && isDate && (
        <Select
          className={classes.format}
          label="Its dates are written"
          data={ImportDateFormat.options.map((value) => ({ value, label: DATE_FORMAT_WORDS[value] }))}
          value={mapped.dateFormat}
          placeholder="In a form that can be read one way only"
          allowDeselect={false}
          onChange={(dateFormat) =>
            dateFormat && dispatch({ kind: 'date-format', field, dateFormat: dateFormat as ImportDateFormat })
          }
        />
      )}
      {mapped && column?.values && choices && (
        <ValueMeanings field={field} mapped={mapped} values={column.values} choices={choices} dispatch={dispatch} />
      )}
      {mapped && column && isDate && column.unreadableDates.length > 0 && (
        <ValueMeanings
          field={field}
          mapped={mapped}
          values={column.unreadableDates}
          choices={null}
          dispatch={dispatch}
        />
      )}
    </div>
  );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text);
