import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import classes from './imports.module.css';

export interface DropZoneProps {
  onFile: (file: File) => void;
  /** Why no file is taken; `undefined`: one is. */
  reason?: string | undefined;
}

/** Takes one file, dropped or chosen. */
export function DropZone({ onFile, reason }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !reason) onFile(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the pointer; the button inside does the same.
    <div
      className={classes.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={32} stroke={1.2} aria-hidden="true" />
      <p className={classes.dropTitle}>Drop the register here</p>
      <p className={classes.muted}>
        CSV or Excel (.xlsx), up to 20 MB. Nothing is imported before you have seen what it would do.
      </p>
      <input
        ref={input}
        className={classes.file}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        aria-label="The file to import"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button onClick={() => input.current?.click()} disabled={reason !== undefined}>
        Choose a file
      </Button>
      {reason && <p className={classes.muted}>{reason}</p>}
    </div>
  );
}
