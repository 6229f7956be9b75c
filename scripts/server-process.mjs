// The built API as a child process: started, waited for, stopped.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { root } from './run-program.mjs';

const READY_WITHIN_MS = 60_000;

/** The server promises to drain in 5 s; a little more, then it is ended the hard way. */
const STOPPED_WITHIN_MS = 10_000;

/**
 * @param {object} options
 * @param {Record<string, string>} options.env
 * @param {string} options.readyUrl answers 2xx when the server serves
 * @param {AbortSignal} [options.stopping] stops it, also while it starts
 */
export async function startServer({ env, readyUrl, stopping }) {
  const program = join(root, 'apps/api/dist/server.js');
  if (!existsSync(program)) throw new Error('apps/api/dist/server.js is missing: `npm run build` makes it.');
  const watcher = pathToFileURL(join(root, 'scripts/exit-with-parent.mjs')).href;
  const child = spawn(process.execPath, ['--import', watcher, program], {
    cwd: root,
    env: { LOG_LEVEL: 'warn', ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Its own process group: a terminal sends Ctrl-C to the whole group, and a second signal would cut the drain short.
    detached: true,
  });
  /** @type {Promise<string | null>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (status, signal) => resolve(status === 0 ? null : `${signal ?? `exit status ${status}`}`));
  });
  let hasEnded = false;
  ended.then(() => {
    hasEnded = true;
  });

  const stop = async () => {
    if (!hasEnded) child.kill('SIGTERM');
    const hardEnd = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    await ended;
    clearTimeout(hardEnd);
  };

  stopping?.addEventListener('abort', stop, { once: true });
  if (stopping?.aborted) stop();

  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    if (hasEnded && stopping?.aborted) return { stop, ended };
    if (hasEnded) throw new Error(`The server did not start (${await ended}).`);
    const answer = await fetch(readyUrl, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return { stop, ended };
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`The server was not ready within ${READY_WITHIN_MS / 1000} s (${readyUrl}).`);
    }
    await wait(50);
  }
}
