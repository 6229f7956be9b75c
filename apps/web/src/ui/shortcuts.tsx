import { Kbd, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import classes from './shortcuts.module.css';

export interface Shortcut {
  /** One key, or two pressed one after the other: `?`, `g p`. */
  keys: string;
  label: string;
  run: () => void;
}

/** The second key of a sequence must follow within this time, in milliseconds. */
const SEQUENCE_TIME = 1_000;

/** Listens for the shortcuts and lists them on `?`. Keys typed into a field are text, not commands. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const pending = useRef<{ key: string; at: number } | null>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') return open();
      const before =
        pending.current && event.timeStamp - pending.current.at < SEQUENCE_TIME ? pending.current.key : null;
      const found = shortcuts.find(({ keys }) => keys === event.key || (before && keys === `${before} ${event.key}`));
      pending.current = found ? null : { key: event.key, at: event.timeStamp };
      if (!found) return;
      event.preventDefault();
      found.run();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [shortcuts, open]);

  return (
    <Modal opened={isOpen} onClose={close} title="Keyboard shortcuts" size="sm">
      <dl className={classes.list}>
        <ShortcutLine keys="Ctrl K" label="Go, find, do" />
        {shortcuts.map(({ keys, label }) => (
          <ShortcutLine key={keys} keys={keys} label={label} />
        ))}
        <ShortcutLine keys="?" label="This list" />
      </dl>
    </Modal>
  );
}

function ShortcutLine({ keys, label }: { keys: string; label: string }) {
  return (
    <div className={classes.line}>
      <dt>
        {keys.split(' ').map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dt>
      <dd>{label}</dd>
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="combobox"]') !== null)
  );
}
