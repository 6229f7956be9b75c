// The data directory: made whole or not at all, with a password nobody has to think of.
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { accountFor, giveTo, run } from './account.mjs';

export const SUPERUSER = 'postgres';

/** Later ones are for systems that lack the earlier: macOS has no C.UTF-8, slim images have nothing but C. */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * @param {string} path
 * @returns {string} what the 0600 file holds; made up and written when there is none
 */
export function keptSecret(path) {
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/** Sets aside what an interrupted start or a full disk left: it holds no readable database. @param {string} home */
export function clearHalfMade(home) {
  const cluster = join(home, 'cluster');
  for (const name of readdirSync(home)) {
    if (name.startsWith('cluster.new-')) rmSync(join(home, name), { recursive: true, force: true });
  }
  const isWhole = existsSync(join(cluster, 'PG_VERSION')) && existsSync(join(cluster, 'global', 'pg_control'));
  if (!existsSync(cluster) || isWhole) return null;
  const aside = `${cluster}.broken-${Date.now()}`;
  renameSync(cluster, aside);
  return aside;
}

/** @param {string} cluster @param {string} major of the programs */
export function refuseOtherVersion(cluster, major) {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new Error(
    `${cluster} was made by PostgreSQL ${found} and the embedded one is ${major}. Move that folder away to start afresh, or point DATABASE_URL at a server of version ${found}.`,
  );
}

/**
 * @param {string} home
 * @param {import('./account.mjs').Account} account
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {{ locales?: string[], isDisposable?: boolean }} options
 */
export async function createCluster(home, account, binaries, { locales = LOCALES, isDisposable = false }) {
  const unfinished = join(home, `cluster.new-${process.pid}`);
  const passwordFile = join(home, `password.new-${process.pid}`);
  const failures = [];
  for (const locale of locales) {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    giveTo(unfinished, account);
    writeFileSync(passwordFile, `${keptSecret(join(home, 'password'))}\n`, { mode: 0o600 });
    giveTo(passwordFile, account);
    const made = await run(account, binaries.initdb, [
      ...['-D', unfinished, '-U', SUPERUSER, '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--encoding', 'UTF8'],
      // Comparison and case by PostgreSQL itself, so that they are the same on every system.
      ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', locale],
      ...(isDisposable ? ['--no-sync'] : []),
    ]);
    rmSync(passwordFile, { force: true });
    if (made.ok) {
      appendFileSync(join(unfinished, 'postgresql.conf'), "\ninclude_if_exists = 'flightpath.conf'\n");
      renameSync(unfinished, join(home, 'cluster'));
      return;
    }
    failures.push(made.output);
    if (!/locale/i.test(made.output)) break;
  }
  rmSync(unfinished, { recursive: true, force: true });
  throw new Error(`The embedded database could not be created.\n${failures.at(-1)}`);
}

/** The password file was deleted: PostgreSQL's single-user mode needs none. */
export async function replaceLostPassword(home, account, binaries) {
  const secret = keptSecret(join(home, 'password'));
  const sql = `alter role ${SUPERUSER} password '${secret}'\n`;
  const args = ['--single', '-D', join(home, 'cluster'), 'postgres'];
  const { ok, output } = await run(account, binaries.postgres, args, { input: sql });
  if (!ok) throw new Error(`The lost password of the embedded database could not be replaced.\n${output}`);
}

/**
 * @param {string} home
 * @param {Record<string, string | number>} settings of postgresql.conf
 */
export function configure(home, settings) {
  const file = join(home, 'cluster', 'flightpath.conf');
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  writeFileSync(file, `# Written at each start.\n${lines.join('\n')}\n`, { mode: 0o600 });
  giveTo(file, accountFor(join(home, 'cluster')));
}
