/** How long a page may go on growing above an editor after it was opened, in milliseconds. */
const SETTLES_WITHIN = 3_000;

/** What the reader does themselves: from then on the page stays where they put it. */
const READER_ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Brings a place into view and gives its first control the first keystroke, or the one that `field` names by its
 * `data-field`. A page whose lists are still being fetched moves it away again, so it is followed until the page has
 * settled or the reader acts. Returns how to stop.
 */
export function bringIntoView(place: () => HTMLElement | null, field: string | null): () => void {
  const show = () => {
    const shown = place();
    shown?.scrollIntoView({ block: 'center' });
    const named = shown?.querySelector<HTMLElement>(`[data-field="${field}"]`);
    const first = shown?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select, button');
    if (named) named.focus({ preventScroll: true });
    else if (!shown?.contains(document.activeElement)) first?.focus({ preventScroll: true });
  };
  const growth = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(show);
  // After the editor is drawn, and after the page has finished its own scrolling.
  const start = setTimeout(() => {
    show();
    growth?.observe(document.body);
  }, 60);
  const stop = () => {
    clearTimeout(start);
    clearTimeout(end);
    growth?.disconnect();
    for (const act of READER_ACTS) window.removeEventListener(act, stop);
  };
  const end = setTimeout(stop, SETTLES_WITHIN);
  for (const act of READER_ACTS) window.addEventListener(act, stop, { passive: true });
  return stop;
}
