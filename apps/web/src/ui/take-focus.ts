/**
 * As the `ref` of a form that replaces what was clicked: without it the focus would be lost with the button that opened
 * the form. A stable function, so it runs when the form appears and never again.
 */
export function takeFocus(form: HTMLElement | null): void {
  if (!form || form.contains(document.activeElement)) return;
  form
    .querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select, button')
    ?.focus({ preventScroll: true });
}
