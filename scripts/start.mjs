// `npm start`: from a fresh clone to a running product. Each step is skipped when it is already done.
import { ensureInstalled } from './ensure-installed.mjs';
import { refuseTakenPort } from './port.mjs';
import { loadSamples, migrate, prepareDatabase } from './prepare.mjs';
import { endWithSentence, root, turbo } from './run-program.mjs';
import { startServer } from './server-process.mjs';
import { stopSignal } from './stop-signal.mjs';

await endWithSentence(async () => {
  const port = process.env.PORT ?? '3000';
  const host = process.env.HOST ?? '127.0.0.1';
  const origin = process.env.PUBLIC_ORIGIN ?? `http://localhost:${port}`;
  await refuseTakenPort(Number(port), host);
  await ensureInstalled();

  const stopping = stopSignal();
  const database = await databaseWhileBuilding(stopping);
  try {
    if (!stopping.aborted) await migrate(database.env);
    if (stopping.aborted) return;
    const serving = startServer({
      env: { ...database.env, PORT: port, HOST: host, PUBLIC_ORIGIN: origin, WEB_DIR: `${root}/apps/web/dist` },
      readyUrl: `http://${host.includes(':') ? `[${host}]` : host}:${port}/readyz`,
      stopping,
    });
    const [signIns, server] = await bothOrStop(loadWantedSamples(database.env, stopping), serving);
    if (!stopping.aborted) announce(origin, signIns);
    const reason = await server.ended;
    if (reason && !stopping.aborted) throw new Error(`The server ended by itself (${reason}).`);
  } finally {
    await database.stop();
  }
});

/** The two need nothing of each other. When the build fails the database is stopped again. @param {AbortSignal} stopping */
async function databaseWhileBuilding(stopping) {
  const [built, database] = await Promise.allSettled([
    turbo(['run', 'build'], { isQuiet: true, stopping }),
    prepareDatabase(process.env),
  ]);
  if (database.status === 'rejected') throw database.reason;
  if (built.status === 'fulfilled') return database.value;
  await database.value.stop();
  throw built.reason;
}

/** @param {Record<string, string>} env @param {AbortSignal} stopping */
async function loadWantedSamples(env, stopping) {
  const isWanted = process.env.NODE_ENV !== 'production' && process.env.FLIGHTPATH_SAMPLES !== 'off';
  return isWanted ? loadSamples(env, stopping) : [];
}

/**
 * @template T, S
 * @param {Promise<T>} work
 * @param {Promise<S & { stop: () => Promise<void> }>} server stopped when the work fails
 */
async function bothOrStop(work, server) {
  const [done, started] = await Promise.allSettled([work, server]);
  if (started.status === 'rejected') throw started.reason;
  if (done.status === 'fulfilled') return /** @type {const} */ ([done.value, started.value]);
  await started.value.stop();
  throw done.reason;
}

/** @param {string} origin @param {import('./prepare.mjs').SignIn[]} signIns */
function announce(origin, signIns) {
  const lines = ['', `  Flightpath is ready:  ${origin}`, ''];
  if (signIns.length > 0) {
    lines.push('  Sample sign-ins (invented people):');
    const rows = signIns.map(({ tenant, role, email, password }) => [tenant, role, email, password]);
    const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
    for (const row of rows)
      lines.push(
        `    ${row
          .map((cell, column) => cell.padEnd(widths[column]))
          .join('   ')
          .trimEnd()}`,
      );
    lines.push('');
  }
  lines.push('  Ctrl-C stops it.', '');
  console.log(lines.join('\n'));
}
