import { Tooltip, VisuallyHidden } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEditor } from './edit-target.tsx';
import classes from './fact.module.css';

export interface FactProps {
  label: string;
  /** What is recorded; `null` reads as nothing recorded. */
  children: ReactNode;
  /** The fields that lead here, the first one names the editor; without an editor the fact is only shown. */
  fields?: readonly string[];
  /** Why it may not be changed; `undefined`: it may. */
  reason?: string | undefined;
  /** The form that changes it, shown in its place. */
  editor?: (close: () => void) => ReactNode;
  /** What is said where nothing is recorded. */
  missing?: string;
}

/** One recorded fact that is edited where it stands. */
export function Fact({ label, children, fields = [], reason, editor, missing = 'Not recorded' }: FactProps) {
  const { ref, isOpen, open, close } = useEditor(fields);
  if (isOpen && editor && !reason) {
    return (
      <div ref={ref} className={classes.editing}>
        <VisuallyHidden component="dt">{label}</VisuallyHidden>
        <dd className={classes.form}>{editor(close)}</dd>
      </div>
    );
  }
  const isMissing = children === null || children === undefined || children === '';
  return (
    <div ref={ref} className={classes.fact} id={fields[0] && `fact-${fields[0]}`}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.recorded}>
        <span className={classes.value} data-missing={isMissing}>
          {isMissing ? missing : children}
        </span>
        {editor && <EditButton label={label} reason={reason} onClick={open} />}
      </dd>
    </div>
  );
}

/** A pencil that names what it changes; where it may not be used it says why. */
export function EditButton({
  label,
  reason,
  onClick,
}: {
  label: string;
  reason?: string | undefined;
  onClick: () => void;
}) {
  const button = (
    <button
      type="button"
      className={classes.edit}
      aria-label={`Change ${label.toLowerCase()}`}
      aria-disabled={reason !== undefined}
      onClick={reason === undefined ? onClick : undefined}
    >
      <IconPencil size={14} aria-hidden="true" />
    </button>
  );
  if (reason === undefined) return button;
  return (
    <Tooltip label={reason} events={{ hover: true, focus: true, touch: true }}>
      {button}
    </Tooltip>
  );
}
