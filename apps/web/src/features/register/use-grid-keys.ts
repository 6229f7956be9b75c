import { type KeyboardEvent, useEffect, useState } from 'react';

interface GridKeys {
  count: number;
  /** How far Page Up and Page Down go. */
  pageSize: number;
  onOpen: (index: number) => void;
  onReveal: (index: number) => void;
}

/** The active row of a grid, moved by j and k, the arrows, Page Up and Down, Home and End; Enter opens it. */
export function useGridKeys({ count, pageSize, onOpen, onReveal }: GridKeys) {
  const [active, setActive] = useState(0);

  // A shorter list must not leave the active row outside it.
  useEffect(() => setActive((index) => Math.max(0, Math.min(index, count - 1))), [count]);

  function onKeyDown(event: KeyboardEvent) {
    // Keys in a header's button are the button's own.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      onOpen(active);
      event.preventDefault();
      return;
    }
    const next = target(event.key, active, count, pageSize);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    onReveal(next);
  }

  return { active, setActive, onKeyDown };
}

/** The row to which a key moves; `null` for keys that do not move. */
export function target(key: string, active: number, count: number, pageSize: number): number | null {
  const moves: Record<string, number> = {
    j: active + 1,
    ArrowDown: active + 1,
    k: active - 1,
    ArrowUp: active - 1,
    PageDown: active + pageSize,
    PageUp: active - pageSize,
    Home: 0,
    End: count - 1,
  };
  const next = moves[key];
  return next === undefined || count === 0 ? null : Math.max(0, Math.min(next, count - 1));
}
