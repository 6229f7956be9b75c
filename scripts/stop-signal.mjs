// Everything that means "stop": Ctrl-C, a service manager's SIGTERM, a closed terminal, and npm being told to stop.

const PARENT_CHECK_MS = 500;

/** @returns {AbortSignal} aborted once, when the process is to stop */
export function stopSignal() {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  // npm hands SIGTERM to the shell it runs us in, which ends without telling us: then our parent is another process.
  if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
    const shell = process.ppid;
    setInterval(() => process.ppid !== shell && stop(), PARENT_CHECK_MS).unref();
  }
  return stopping.signal;
}
