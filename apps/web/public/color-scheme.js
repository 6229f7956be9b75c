// Runs before the first paint, so that a reader who chose the dark scheme never sees a white flash.
(() => {
  let chosen = 'auto';
  try {
    chosen = window.localStorage.getItem('flightpath-color-scheme') || 'auto';
  } catch {
    // Storage may be blocked; the system's preference is then the answer.
  }
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = chosen === 'dark' || (chosen !== 'light' && prefersDark) ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
