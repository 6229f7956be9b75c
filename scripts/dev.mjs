// `npm run dev`: the app with hot reload on http://localhost:5173, the API restarted after each change.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';
import { refuseTakenPort } from './port.mjs';
import { loadSamples, migrate, prepareDatabase } from './prepare.mjs';
import { endWithSentence, QUIET_TOOLS, root, turbo } from './run-program.mjs';
import { stopSignal } from './stop-signal.mjs';

/** Where apps/web/vite.config.ts looks for the API. */
const API_PORT = '3000';

const WEB_ORIGIN = 'http://localhost:5173';

/** Compiles again on each change; `node --watch` sees the new file and restarts. */
const TSC_WATCH = ['--watch', '--preserveWatchOutput', '--project'];

await endWithSentence(async () => {
  await refuseTakenPort(Number(API_PORT), '127.0.0.1');
  await ensureInstalled();
  await turbo(['run', 'build', '--filter=@flightpath/api'], { isQuiet: true });
  const database = await prepareDatabase(process.env);
  try {
    await migrate(database.env);
    const signIns = await loadSamples(database.env);
    for (const { tenant, role, email, password } of signIns) console.log(`  ${tenant}  ${role}  ${email}  ${password}`);
    const resolveFrom = (file) => createRequire(join(root, file)).resolve;
    const tsc = resolveFrom('package.json')('typescript/bin/tsc');
    // Vite exports no path to its program, so it is found beside its package.json.
    const vite = join(resolveFrom('apps/web/package.json')('vite/package.json'), '..', 'bin/vite.js');
    const watcher = pathToFileURL(join(root, 'scripts/exit-with-parent.mjs')).href;
    const api = { ...database.env, PORT: API_PORT, HOST: '127.0.0.1', PUBLIC_ORIGIN: WEB_ORIGIN };
    await untilOneEnds([
      program([tsc, ...TSC_WATCH, 'packages/domain/tsconfig.build.json']),
      program([tsc, ...TSC_WATCH, 'apps/api/tsconfig.build.json']),
      program(['--watch', '--watch-preserve-output', '--import', watcher, 'apps/api/dist/server.js'], { env: api }),
      program([vite], { cwd: join(root, 'apps/web') }),
    ]);
  } finally {
    await database.stop();
  }
});

/** @param {string[]} args @param {{ env?: Record<string, string>, cwd?: string }} [options] */
function program(args, { env = {}, cwd = root } = {}) {
  return spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...QUIET_TOOLS, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** @param {import('node:child_process').ChildProcess[]} children All end when one does, or when we are to stop. */
async function untilOneEnds(children) {
  const endAll = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  stopSignal().addEventListener('abort', endAll);
  const ends = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  await Promise.race(ends);
  endAll();
  await Promise.all(ends);
}
