import { type ReactNode, useState } from 'react';
import { useFactSave } from '../../api/use-fact-save.ts';
import { EditForm } from '../../ui/edit-form.tsx';
import { useInitiative } from './initiative-context.tsx';

export interface ValueEditorProps<Value> {
  label: string;
  initial: Value;
  /** The field's name in the request, where a refusal points to. */
  path: string;
  /** The value as the conflict sheet should say it. */
  inWords: (value: Value) => string | null;
  send: (value: Value, ifMatch: string) => Promise<unknown>;
  close: () => void;
  children: (input: { value: Value; onChange: (value: Value) => void; error: string | undefined }) => ReactNode;
}

/** Edits one fact in its place. */
export function ValueEditor<Value>(props: ValueEditorProps<Value>) {
  const { label, initial, path, inWords, send, close, children } = props;
  const { initiative } = useInitiative();
  // What the reader saw when they began, whatever is fetched meanwhile.
  const [seen] = useState(initiative.revision);
  const [value, setValue] = useState(initial);
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const at = Object.keys(fieldErrors).find((name) => name === path || name.startsWith(`${path}.`)) ?? path;

  return (
    <EditForm
      label={`Change ${label.toLowerCase()}`}
      isSaving={isSaving}
      error={error}
      onCancel={close}
      onSubmit={() =>
        submit(
          { seen, yours: [{ label, value: inWords(value) ?? 'emptied' }], send: (ifMatch) => send(value, ifMatch) },
          [path, at],
        )
      }
    >
      {children({ value, onChange: setValue, error: fieldErrors[at] })}
    </EditForm>
  );
}
