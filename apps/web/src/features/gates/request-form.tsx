import type { GateFunction, GateReview } from '@flightpath/domain';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useDirectory } from '../../api/use-directory.ts';
import { useFactSave } from '../../api/use-fact-save.ts';
import { EditForm } from '../../ui/edit-form.tsx';
import { EntityPicker } from '../../ui/entity-picker.tsx';
import { toast } from '../../ui/toast.ts';
import { gateFunctionWords, gateLeadsTo } from '../../ui/words.ts';
import classes from './gates.module.css';
import { requestGate, type Where } from './queries.ts';

const NOBODY: Record<GateFunction, string | null> = {
  business: null,
  'it-and-operations': null,
  'risk-and-compliance': null,
};

/** Asks for the gate and names who shall speak; whoever asks does not decide. */
export function RequestForm({ review, where, close }: { review: GateReview; where: Where; close: () => void }) {
  const { personOptions } = useDirectory();
  const [reviewers, setReviewers] = useState(NOBODY);
  const [note, setNote] = useState('');
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const functions = Object.keys(NOBODY) as GateFunction[];
  const leadsTo = review.assessment ? gateLeadsTo[review.assessment.gate] : '';

  async function ask() {
    const body = { reviewers, note: note.trim() || null };
    const isAsked = await submit({ yours: [], send: () => requestGate(where, body) }, [
      'note',
      ...functions.map((name) => `reviewers.${name}`),
    ]);
    if (isAsked) toast(`The gate to ${leadsTo} was asked for`);
  }

  return (
    <EditForm
      label={`Ask for the gate to ${leadsTo}`}
      submitLabel="Ask for it"
      isSaving={isSaving}
      error={error}
      onCancel={close}
      onSubmit={ask}
    >
      <fieldset className={classes.reviewers}>
        <legend>Who shall look at it</legend>
        <div className={classes.fields}>
          {functions.map((name) => (
            <EntityPicker
              key={name}
              label={gateFunctionWords[name]}
              placeholder="Nobody"
              options={personOptions}
              value={reviewers[name]}
              error={fieldErrors[`reviewers.${name}`]}
              onChange={(id) => setReviewers((before) => ({ ...before, [name]: id }))}
            />
          ))}
        </div>
      </fieldset>
      <Textarea
        label="What they should look at"
        autosize
        minRows={2}
        maxRows={8}
        value={note}
        error={fieldErrors.note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </EditForm>
  );
}
