import type { ImportColumnMapping, ImportField } from '@flightpath/domain';
import { Select, Table } from '@mantine/core';
import type { Dispatch } from 'react';
import { DateField } from '../../ui/date-field.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { FIELD_LABELS } from './import-words.ts';
import classes from './mapping.module.css';
import { type MappingAction, meaningOf } from './mapping-reducer.ts';

/** Stands for the empty text, which a choice cannot hold. */
const BLANK = 'treat-as-blank';

export interface ValueMeaningsProps {
  field: ImportField;
  mapped: ImportColumnMapping;
  values: readonly { value: string; count: number }[];
  /** What a value can mean; `null`: a date. */
  choices: Readonly<Record<string, string>> | null;
  dispatch: Dispatch<MappingAction>;
}

/** Every spelling in the file with its number of rows, and what it means here. */
export function ValueMeanings({ field, mapped, values, choices, dispatch }: ValueMeaningsProps) {
  const { count } = useFormat();
  const open = values.filter(({ value }) => meaningOf(mapped, value) === undefined).length;
  const mean = (value: string, meaning: string | null) => dispatch({ kind: 'meaning', field, value, meaning });
  return (
    <details className={classes.meanings} open={open > 0 || choices !== null}>
      <summary>
        {choices
          ? `${values.length} ${values.length === 1 ? 'value' : 'values'} in the file`
          : `${values.length} ${values.length === 1 ? 'value is no date' : 'values are no dates'}`}
        {open > 0 && (
          <strong>{choices ? `, ${open} without a meaning` : `: the rows of ${open} of them would be refused`}</strong>
        )}
      </summary>
      <Table.ScrollContainer minWidth={380}>
        <Table className={classes.values}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>The file says</Table.Th>
              <Table.Th ta="right">Rows</Table.Th>
              <Table.Th>{FIELD_LABELS[field]} here</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {values.map(({ value, count: rows }) => {
              const meaning = meaningOf(mapped, value);
              return (
                <Table.Tr key={value} data-open={meaning === undefined}>
                  <Table.Td className={classes.value}>{value}</Table.Td>
                  <Table.Td ta="right">{count(rows)}</Table.Td>
                  <Table.Td>
                    {choices ? (
                      <Select
                        size="xs"
                        aria-label={`What “${value}” means`}
                        placeholder="Choose"
                        data={[
                          ...Object.entries(choices).map(([id, label]) => ({ value: id, label })),
                          { value: BLANK, label: 'Nothing: treat it as blank' },
                        ]}
                        value={meaning === '' ? BLANK : (meaning ?? null)}
                        clearable
                        onChange={(next) => mean(value, next === BLANK ? '' : next)}
                      />
                    ) : (
                      <DateMeaning value={value} meaning={meaning} onMeaning={(next) => mean(value, next)} />
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}

interface DateMeaningProps {
  value: string;
  meaning: string | undefined;
  onMeaning: (meaning: string | null) => void;
}

function DateMeaning({ value, meaning, onMeaning }: DateMeaningProps) {
  return (
    <div className={classes.dateMeaning}>
      <DateField
        size="xs"
        aria-label={`The date that “${value}” means`}
        value={meaning || null}
        disabled={meaning === ''}
        onChange={onMeaning}
      />
      <label className={classes.blank}>
        <input
          type="checkbox"
          checked={meaning === ''}
          aria-label={`Treat “${value}” as blank`}
          onChange={(event) => onMeaning(event.currentTarget.checked ? '' : null)}
        />
        blank
      </label>
    </div>
  );
}
