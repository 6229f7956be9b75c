import type { HypotheticalChanges, IsoDate } from '@flightpath/domain';
import { Select } from '@mantine/core';
import { useState } from 'react';
import { InitiativePicker } from '../../api/initiative-picker.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { EntityPicker } from '../../ui/entity-picker.tsx';
import { choices, evidenceWords, outcomeWords } from '../../ui/words.ts';
import { type Draft, draftChanges, EMPTY_DRAFT } from './initiative-draft.ts';
import { lastDay } from './look-at.ts';
import type { SupposeFormProps } from './suppose-forms.tsx';
import classes from './what-if.module.css';

const { running: _, ...ends } = outcomeWords;

/** Facts of one initiative that are supposed beside those recorded: whom it gets, what is planned, how its pilot ends. */
export function InitiativeForm({ today, onAdd, onCancel }: SupposeFormProps) {
  const { personOptions, departmentOptions } = useDirectory();
  const [key, setKey] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [error, setError] = useState<string | null>(null);
  const set = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const person = (name: 'nextPhaseOwnerId' | 'sponsorId' | 'championId', label: string) => (
    <EntityPicker label={label} options={personOptions} value={draft[name]} onChange={(id) => set({ [name]: id })} />
  );
  const day = (name: 'gatePlannedOn' | 'pilotEndedOn', label: string) => (
    <DateField
      label={label}
      value={draft[name]}
      max={lastDay(today)}
      onChange={(next: IsoDate | null) => set({ [name]: next })}
    />
  );

  function submit() {
    if (!key) return setError('Choose the initiative.');
    const changes: HypotheticalChanges | string = draftChanges(draft, today);
    if (typeof changes === 'string') return setError(changes);
    onAdd({ kind: 'facts', initiativeKey: key, changes });
  }
  return (
    <EditForm
      label="An initiative changes"
      submitLabel="Suppose it"
      error={error}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <div className={classes.fields}>
        <InitiativePicker label="Initiative" value={key} onChange={setKey} className={classes.whole} />
        {person('nextPhaseOwnerId', 'Owner of the next phase')}
        {day('gatePlannedOn', 'Gate planned on')}
        {person('sponsorId', 'One more executive sponsor')}
        <Select
          label="One more document"
          clearable
          data={choices(evidenceWords)}
          value={draft.evidence}
          onChange={(evidence) => set({ evidence })}
        />
        {person('championId', 'One more champion')}
        <EntityPicker
          label="Champion in"
          options={departmentOptions}
          value={draft.championDepartmentId}
          onChange={(id) => set({ championDepartmentId: id })}
        />
        <Select
          label="The newest pilot ends"
          clearable
          data={choices(ends)}
          value={draft.pilotOutcome}
          onChange={(pilotOutcome) => set({ pilotOutcome })}
        />
        {day('pilotEndedOn', 'Pilot ended on')}
      </div>
    </EditForm>
  );
}
