// One mutant: seeded, its tests run on a database server of their own, and what they said.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../embedded-database.mjs';
import { QUIET_TOOLS } from '../run-program.mjs';

/** A mutant may make a test hang; its run is ended then. */
const LONGEST_MS = 600_000;

/**
 * `caught`: a test failed, with its name. `missed`: all passed. `broken`: none could pass, or none ran, which says nothing
 * of the mutant.
 * @typedef {{ outcome: 'caught' | 'missed' | 'broken', tests: string[], output: string }} Verdict
 */

/**
 * Roles belong to a whole server, so that a mutant of a role would outlive its trial on one that is shared.
 * @param {{ folder: string, guards: string[], stopping: AbortSignal }} trial
 * @returns {Promise<Verdict>}
 */
export async function runTests({ folder, guards, stopping }) {
  const dataDir = `${folder}-database`;
  mkdirSync(dataDir, { mode: 0o711 });
  const database = await startEmbeddedDatabase({ dataDir, isDisposable: true });
  try {
    return await runJest({ folder, guards, stopping }, database.url);
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** @param {Parameters<typeof runTests>[0]} trial @param {string} databaseUrl */
async function runJest({ folder, guards, stopping }, databaseUrl) {
  const report = join(folder, 'jest-report.json');
  rmSync(report, { force: true });
  const args = [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
    ...['--ci', '--runInBand', '--colors=false'],
    ...['--json', `--outputFile=${report}`, '--runTestsByPath', ...guards],
  ];
  const env = { ...process.env, ...QUIET_TOOLS, TEST_DATABASE_URL: databaseUrl };
  const output = await outputOf(args, { cwd: folder, env, stopping });
  writeFileSync(join(folder, 'jest-output.txt'), output);
  return existsSync(report) ? verdictOf(JSON.parse(readFileSync(report, 'utf8')), folder, output) : broken(output);
}

/** @param {string} output @returns {Verdict} */
const broken = (output) => ({ outcome: 'broken', tests: [], output });

/** @param {any} report of Jest @param {string} folder @param {string} output @returns {Verdict} */
function verdictOf(report, folder, output) {
  const tests = report.testResults.flatMap((/** @type {any} */ { name, assertionResults }) =>
    assertionResults
      .filter((/** @type {any} */ { status }) => status === 'failed')
      .map(
        (/** @type {any} */ { ancestorTitles, title }) =>
          `${name.replace(`${folder}/`, '')} › ${[...ancestorTitles, title].join(' › ')}`,
      ),
  );
  // Migrations that do not apply, or a file that does not load, fail everything: no proof that a test looks for this.
  const provesNothing = tests.length === 0 && report.numRuntimeErrorTestSuites > 0;
  if (report.numPassedTests === 0 || provesNothing) return broken(output);
  return { outcome: tests.length > 0 ? 'caught' : 'missed', tests, output };
}

/**
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, stopping: AbortSignal }} options
 * @returns {Promise<string>}
 */
function outputOf(args, { cwd, env, stopping }) {
  return new Promise((resolve, reject) => {
    const limits = { signal: stopping, timeout: LONGEST_MS };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], ...limits });
    let output = '';
    const add = (/** @type {string} */ text) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}
