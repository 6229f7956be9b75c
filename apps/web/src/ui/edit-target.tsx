import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { bringIntoView } from './bring-into-view.ts';

interface EditTarget {
  /** The field whose editor is open: `owner`, `pilot.plannedEndOn`. At most one is. */
  field: string | null;
  open: (field: string) => void;
  close: () => void;
}

const EditTargetContext = createContext<EditTarget>({ field: null, open: () => undefined, close: () => undefined });

export interface EditTargetProviderProps {
  field: string | null;
  onField: (field: string | null) => void;
  children: ReactNode;
}

/** Says which field of a page is being edited, so that a flag can lead to the very field that clears it. */
export function EditTargetProvider({ field, onField, children }: EditTargetProviderProps) {
  const target = useMemo(() => ({ field, open: onField, close: () => onField(null) }), [field, onField]);
  return <EditTargetContext value={target}>{children}</EditTargetContext>;
}

export const useEditTarget = (): EditTarget => useContext(EditTargetContext);

/**
 * The editor of one place that several fields may lead to. `ref` goes on the element that holds the editor: when it
 * opens, it comes into view and its first control takes the focus.
 */
export function useEditor(fields: readonly string[]) {
  const { field, open, close } = useEditTarget();
  const ref = useRef<HTMLDivElement>(null);
  const isOpen = field !== null && fields.includes(field);
  useEffect(() => {
    if (isOpen) return bringIntoView(() => ref.current, field);
  }, [isOpen, field]);
  return { ref, isOpen, open: () => open(fields[0] as string), openAt: open, close };
}
