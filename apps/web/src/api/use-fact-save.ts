import { useState } from 'react';
import { type InitiativeWrite, useInitiativeSave, WriteDropped } from './initiative-writes.tsx';
import { asProblem } from './problem.ts';

/**
 * Saves from a small form on an initiative: closes it when it is saved, keeps what was typed when it is refused.
 * `fieldErrors` are by the dotted path in the request; `error` is what belongs to no field.
 */
export function useFactSave(close: () => void) {
  const save = useInitiativeSave();
  const [isSaving, setIsSaving] = useState(false);
  const [fieldErrors, setFieldErrors] = useState<Record<string, string>>({});
  const [error, setError] = useState<string | null>(null);

  /** Resolves to whether it was saved; `fields` are the paths that the form shows an error at. */
  async function submit<Result>(write: InitiativeWrite<Result>, fields: readonly string[] = []): Promise<boolean> {
    setIsSaving(true);
    setError(null);
    setFieldErrors({});
    try {
      await save(write);
      close();
      return true;
    } catch (thrown) {
      if (thrown instanceof WriteDropped) {
        if (thrown.isOver) close();
        return false;
      }
      const problem = asProblem(thrown);
      const all = problem.fieldErrors;
      const elsewhere = Object.entries(all).filter(([path]) => !fields.includes(path));
      setFieldErrors(all);
      if (Object.keys(all).length === 0) setError(problem.detail || problem.title);
      else if (elsewhere.length > 0) setError(elsewhere.map(([, detail]) => detail).join(' '));
      return false;
    } finally {
      setIsSaving(false);
    }
  }
  return { submit, isSaving, fieldErrors, error };
}
