// Which operating-system account the PostgreSQL programs run as: PostgreSQL refuses to run as root.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, lchownSync, readFileSync, statSync } from 'node:fs';

/** @typedef {{ uid: number, gid: number } | null} Account `null`: as whoever runs this process. */

const NOBODY = { uid: 65534, gid: 65534 };

function nobody() {
  const entry = existsSync('/etc/passwd')
    ? /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
    : null;
  return entry ? { uid: Number(entry[1]), gid: Number(entry[2]) } : NOBODY;
}

/**
 * @param {string} cluster An existing data directory keeps its owner, so that a later `sudo npm start` still works.
 * @returns {Account}
 */
export function accountFor(cluster) {
  if (process.getuid?.() !== 0) return null;
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
}

/** @param {string} path @param {Account} account */
export function giveTo(path, account) {
  if (account) lchownSync(path, account.uid, account.gid);
}

/** A clean environment: PGPORT, PGDATA and friends of the user's shell must not reach our server. */
function environment() {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, SystemRoot, TEMP, LC_MESSAGES: 'C', TZ: 'UTC' };
}

/**
 * Runs a program to its end as the account.
 * @param {Account} account
 * @param {string} file
 * @param {string[]} args
 * @param {{ input?: string, timeoutMs?: number }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>} `output` is stdout, stderr and the reason it could not be run.
 */
export function run(account, file, args, { input, timeoutMs = 60_000 } = {}) {
  return new Promise((resolve) => {
    // The cwd of the caller may be unreadable for the account, and PostgreSQL complains about that.
    const cwd = process.platform === 'win32' ? undefined : '/';
    const options = { ...account, cwd, env: environment(), timeout: timeoutMs, windowsHide: true };
    const child = execFile(file, args, options, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: [stdout, stderr, error?.message].filter(Boolean).join('\n').trim() });
    });
    child.stdin?.on('error', () => {}); // It may end before it reads; its exit status tells.
    child.stdin?.end(input);
  });
}

/** @param {Account} account @param {string} folder */
export function canEnter(account, folder) {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
