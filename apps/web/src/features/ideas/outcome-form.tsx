import type { Idea } from '@flightpath/domain';
import { useState } from 'react';
import { InitiativePicker } from '../../api/initiative-picker.tsx';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { useChangeIdea } from './queries.ts';

/** Says which initiative an idea became; none takes it back. */
export function OutcomeForm({ idea, onClose }: { idea: Idea; onClose: () => void }) {
  const change = useChangeIdea(useTenant().slug);
  const [becameKey, setBecameKey] = useState(idea.became?.key ?? null);
  const problem = change.error ? asProblem(change.error) : null;
  return (
    <EditForm
      label={`What came of ${idea.title}`}
      onCancel={onClose}
      onSubmit={() => change.mutate({ id: idea.id, changes: { becameKey } }, { onSuccess: onClose })}
      isSaving={change.isPending}
      error={problem && (problem.errors.map(({ detail }) => detail).join(' ') || problem.detail)}
    >
      <InitiativePicker label="It became" value={becameKey} onChange={setBecameKey} />
    </EditForm>
  );
}
