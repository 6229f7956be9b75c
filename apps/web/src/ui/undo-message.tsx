import { Button, Group } from '@mantine/core';

/** The text of a toast with its way back. */
export function UndoMessage({ message, onUndo }: { message: string; onUndo: () => void }) {
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <span>{message}</span>
      <Button size="compact-sm" variant="subtle" onClick={onUndo}>
        Undo
      </Button>
    </Group>
  );
}
