// pgbouncer in transaction mode before the database, where it is installed.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { accountFor } from '../embedded-database/account.mjs';
import { query } from '../embedded-database.mjs';
import { freePort } from '../port.mjs';

const PROGRAMS = ['pgbouncer', '/usr/sbin/pgbouncer', '/usr/local/bin/pgbouncer'];

/** The first that keeps prepared statements for its clients. */
const KNOWS_NAMES_FROM = [1, 21];

/** @returns {{ program: string, version: string, knowsNames: boolean } | null} `null`: it is not on this machine */
export function findPooler() {
  for (const program of PROGRAMS) {
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    const [, major, minor] = /PgBouncer (\d+)\.(\d+)/i.exec(stdout ?? '') ?? [];
    if (major === undefined) continue;
    const [neededMajor, neededMinor] = KNOWS_NAMES_FROM;
    const knowsNames = Number(major) > neededMajor || (Number(major) === neededMajor && Number(minor) >= neededMinor);
    return { program, version: `${major}.${minor}`, knowsNames };
  }
  return null;
}

/**
 * @param {{ program: string, knowsNames: boolean }} pooler
 * @param {{ folder: string, apiUrl: string, connections: number }} options `connections` to the database at most
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url`: the API's, through the pooler
 */
export async function startPooler({ program, knowsNames }, { folder, apiUrl, connections }) {
  const target = new URL(apiUrl);
  const port = await freePort();
  const account = accountFor(folder);
  const home = join(folder, 'pgbouncer');
  mkdirSync(home);
  const users = join(home, 'users.txt');
  const settings = join(home, 'pgbouncer.ini');
  writeFileSync(users, `"${target.username}" "${decodeURIComponent(target.password)}"\n`, { mode: 0o600 });
  const lines = [
    '[databases]',
    `* = host=${target.hostname} port=${target.port}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = scram-sha-256',
    `auth_file = ${users}`,
    'pool_mode = transaction',
    `default_pool_size = ${connections}`,
    'max_client_conn = 500',
    ...(knowsNames ? ['max_prepared_statements = 200'] : []),
  ];
  writeFileSync(settings, `${lines.join('\n')}\n`, { mode: 0o600 });
  if (account) for (const path of [home, users, settings]) chownSync(path, account.uid, account.gid);
  const child = spawn(program, ['-q', settings], { ...account, cwd: '/', stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const url = new URL(target);
  url.port = String(port);
  await untilItAnswers(url.href);
  return {
    url: url.href,
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** @param {string} url */
async function untilItAnswers(url) {
  for (let attempt = 0; ; attempt += 1) {
    const failure = await query(url, 'select 1').then(
      () => null,
      (error) => error,
    );
    if (failure === null) return;
    if (attempt === 50) throw new Error(`pgbouncer did not start: ${failure.message}`);
    await wait(100);
  }
}
