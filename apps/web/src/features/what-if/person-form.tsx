import { addDays, type IsoDate } from '@flightpath/domain';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useDirectory } from '../../api/use-directory.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { EntityPicker } from '../../ui/entity-picker.tsx';
import { lastDay } from './look-at.ts';
import type { SupposeFormProps } from './suppose-forms.tsx';
import classes from './what-if.module.css';

/** Somebody leaves on a day, or, who is recorded as leaving, stays. */
export function PersonForm({ today, onAdd, onCancel }: SupposeFormProps) {
  const { personOptions } = useDirectory();
  const [personId, setPersonId] = useState<string | null>(null);
  const [on, setOn] = useState<IsoDate | null>(addDays(today, 1));
  const [stays, setStays] = useState(false);
  const [error, setError] = useState<string | null>(null);

  function submit() {
    if (!personId) return setError('Choose who leaves.');
    if (!stays && !on) return setError('Say from which day on they are away.');
    onAdd({ kind: 'person-leaves', personId, on: stays ? null : on });
  }
  return (
    <EditForm label="Somebody leaves" submitLabel="Suppose it" error={error} onSubmit={submit} onCancel={onCancel}>
      <div className={classes.fields}>
        <EntityPicker label="Person" options={personOptions} value={personId} onChange={setPersonId} />
        <DateField
          label="First day away"
          value={stays ? null : on}
          onChange={setOn}
          min={today}
          max={lastDay(today)}
          disabled={stays}
        />
      </div>
      <Checkbox
        label="They stay after all"
        description="For somebody who is recorded as leaving."
        checked={stays}
        onChange={(event) => setStays(event.currentTarget.checked)}
      />
    </EditForm>
  );
}
