import { Button } from '@mantine/core';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import classes from './edit-form.module.css';

export interface EditFormProps {
  /** Names the form for those who do not see where it stands. */
  label: string;
  children: ReactNode;
  onSubmit: () => void;
  onCancel: () => void;
  isSaving?: boolean;
  /** Why the whole of it was refused; single fields carry their own reasons. */
  error?: string | null;
  submitLabel?: string;
  /** More acts beside saving, such as removing. */
  aside?: ReactNode;
}

/** A small form in place of what it edits: Enter saves, Escape leaves it. */
export function EditForm(props: EditFormProps) {
  const { label, children, onSubmit, onCancel, isSaving = false, error, submitLabel = 'Save', aside } = props;

  function leave(event: KeyboardEvent) {
    // The first Escape closes an open list of choices, only the next one the form.
    const hasOpenList = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Escape' || hasOpenList || isSaving) return;
    event.stopPropagation();
    onCancel();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    // A form inside a form's portal must not save the outer one.
    event.stopPropagation();
    if (!isSaving) onSubmit();
  }

  return (
    <form className={classes.form} aria-label={label} onSubmit={submit} onKeyDown={leave} noValidate>
      {children}
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" size="xs" loading={isSaving}>
          {submitLabel}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel} disabled={isSaving}>
          Cancel
        </Button>
        {aside && <span className={classes.aside}>{aside}</span>}
      </div>
    </form>
  );
}
