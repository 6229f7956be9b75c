// Runs the repository's own tools and the built commands of the API.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** None of the tools may call home. */
export const QUIET_TOOLS = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  CHECKPOINT_DISABLE: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
};

/**
 * Runs a Node program from the root of the repository, showing what it writes.
 * @param {string[]} args what follows `node`
 * @param {{ env?: NodeJS.ProcessEnv, capture?: boolean, cwd?: string, stopping?: AbortSignal }} [options]
 *   `capture`: standard output is returned instead; `stopping` ends the program
 * @returns {Promise<{ status: number, output: string }>}
 */
export function runNode(args, { env = {}, capture = false, cwd = root, stopping } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...QUIET_TOOLS, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    const end = () => child.kill('SIGTERM');
    stopping?.addEventListener('abort', end);
    child.once('error', reject);
    child.once('close', (status) => {
      stopping?.removeEventListener('abort', end);
      resolve({ status: status ?? 1, output });
    });
  });
}

/**
 * @param {string[]} args what follows `turbo`
 * @param {{ isQuiet?: boolean, stopping?: AbortSignal }} [options] `isQuiet`: only failures are shown
 */
export async function turbo(args, { isQuiet = false, stopping } = {}) {
  const program = createRequire(import.meta.url).resolve('turbo/bin/turbo');
  if (isQuiet && !existsSync(join(root, 'apps/api/dist'))) console.log('Building; the first time takes a while ...');
  const shown = isQuiet ? ['--output-logs=errors-only'] : ['--output-logs=new-only'];
  const { status, output } = await runNode([program, ...args, '--no-update-notifier', ...shown], {
    capture: isQuiet,
    stopping,
  });
  if (status === 0 || stopping?.aborted) return;
  if (isQuiet) process.stderr.write(output);
  throw new Error(`turbo ${args.join(' ')} failed; its reason stands above.`);
}

/** Ends a script with a sentence instead of a stack. @param {() => Promise<void>} main */
export async function endWithSentence(main) {
  try {
    await main();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    if (process.env.DEBUG) console.error(error);
    process.exitCode = 1;
  }
}
