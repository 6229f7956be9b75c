import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { UndoMessage } from './undo-message.tsx';

const frame = { withBorder: true, closeButtonProps: { 'aria-label': 'Close' } } as const;

/** How long an act can be taken back, in milliseconds. */
const UNDO_TIME = 10_000;

/** Something was done. */
export function toast(message: string): void {
  notifications.show({ message, autoClose: 4_000, ...frame });
}

/** Something was refused or failed; stays until it is closed. */
export function toastError(title: string, message?: string): void {
  notifications.show({ title, message: message ?? '', color: 'red', autoClose: false, ...frame });
}

/** Something was done that can be taken back for ten seconds. */
export function toastWithUndo(message: string, undo: () => void): void {
  const id = notifications.show({ message: null, autoClose: false, ...frame });
  const close = () => notifications.hide(id);
  const takeBack = () => {
    close();
    undo();
  };
  notifications.update({
    id,
    autoClose: UNDO_TIME,
    ...frame,
    message: createElement(UndoMessage, { message, onUndo: takeBack }),
  });
}
