const ATTRIBUTE = 'data-mantine-color-scheme';

/** Paper is white: a page that is read in the dark scheme is printed in the light one. */
export function printInLightScheme(): void {
  const root = document.documentElement;
  let onScreen: string | null = null;
  window.addEventListener('beforeprint', () => {
    onScreen = root.getAttribute(ATTRIBUTE);
    root.setAttribute(ATTRIBUTE, 'light');
  });
  window.addEventListener('afterprint', () => {
    if (onScreen) root.setAttribute(ATTRIBUTE, onScreen);
  });
}
