import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { useFactSave } from '../../api/use-fact-save.ts';
import { EditForm } from '../../ui/edit-form.tsx';
import classes from './initiative.module.css';
import { useInitiative } from './initiative-context.tsx';
import { addRecord, changeRecord } from './queries.ts';
import { RecordField } from './record-field.tsx';
import { askedFields, bodyOfRecord, type FieldSpec, type RecordKind, type RecordValues } from './record-kinds.ts';

export interface RecordFormProps<Item> {
  kind: RecordKind<Item>;
  /** The record that is changed; `null`: a new one. */
  item: (Item & { id: string }) | null;
  initial?: RecordValues;
  close: () => void;
  onRemove?: () => void;
}

/** Adds a record to one of the initiative's lists, or changes one. */
export function RecordForm<Item>({ kind, item, initial, close, onRemove }: RecordFormProps<Item>) {
  const { initiative, where } = useInitiative();
  const { currency } = useTenant();
  const words = useWords();
  const [seen] = useState(initiative.revision);
  const [values, setValues] = useState<RecordValues>(item ? kind.valuesOf(item) : { ...kind.empty, ...initial });
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const asked = askedFields(kind.fields, values);

  function save() {
    const body = bodyOfRecord(kind.fields, values, currency, item === null);
    submit(
      {
        seen,
        yours: asked.map((field) => ({ label: field.label, value: words(field, values[field.name] ?? null) })),
        send: (ifMatch) =>
          item ? changeRecord(where, kind.list, item.id, body, ifMatch) : addRecord(where, kind.list, body),
      },
      kind.fields.flatMap(({ name }) => [name, `${name}.amount`]),
    );
  }

  return (
    <EditForm
      label={item ? `Change ${kind.noun}` : `Add ${kind.noun}`}
      submitLabel={item ? 'Save' : 'Add'}
      isSaving={isSaving}
      error={error}
      onCancel={close}
      onSubmit={save}
      aside={
        onRemove && (
          <Button size="xs" variant="subtle" color="red" onClick={onRemove}>
            Remove
          </Button>
        )
      }
    >
      <div className={classes.recordFields}>
        {asked.map((field) => (
          <RecordField
            key={field.name}
            field={field}
            value={values[field.name] ?? null}
            isDisabled={item !== null && field.isFixed === true}
            error={fieldErrors[field.name] ?? fieldErrors[`${field.name}.amount`]}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
      </div>
    </EditForm>
  );
}

/** The value of a field as people say it. */
function useWords() {
  const { people, departments } = useDirectory();
  return (field: FieldSpec, value: string | null): string => {
    if (value === null || value === '') return 'none';
    if (field.input === 'person') return people.find(({ id }) => id === value)?.name ?? value;
    if (field.input === 'department') return departments.find(({ id }) => id === value)?.name ?? value;
    return field.choices?.find((choice) => choice.value === value)?.label ?? value;
  };
}
