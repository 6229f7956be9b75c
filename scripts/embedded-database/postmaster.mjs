// The server process of a data directory: is it running, is it ours, start it, stop it.
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../port.mjs';
import { run } from './account.mjs';
import { query } from './query.mjs';
import { isAlive } from './start-lock.mjs';

/** @typedef {{ cluster: string, logFile: string, account: import('./account.mjs').Account, binaries: import('./binaries.mjs').Binaries }} Server */

/** The lines of postmaster.pid are fixed by PostgreSQL: 1 the process, 4 the port. @param {string} cluster */
function pidFile(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** A process id is reused, most of all in containers: is it a postgres, and of this directory? */
async function isPostmasterOf(pid, cluster) {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster); // The server works in its data directory.
    } catch {
      return false;
    }
  }
  if (process.platform === 'win32') return true; // The port and the data directory it reports decide alone.
  const { output } = await run(null, 'ps', ['-o', 'command=', '-p', String(pid)]);
  return output.includes('postgres') && output.includes(cluster);
}

/** @param {string} cluster @param {(port: number) => string} urlOn */
async function answersAsOurs(cluster, urlOn, port) {
  const rows = await query(urlOn(port), 'show data_directory').catch(() => null);
  return rows !== null && realpathSync(rows[0].data_directory) === realpathSync(cluster);
}

/**
 * A server left behind by a killed parent is taken over; a pid file left behind by a killed server is removed.
 * @param {Server} server
 * @param {(port: number) => string} urlOn
 * @returns {Promise<number | null>} the port of the running server
 */
export async function runningPort(server, urlOn) {
  const { cluster } = server;
  const left = pidFile(cluster);
  if (!left) return null;
  if (!(await isPostmasterOf(left.pid, cluster))) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return null;
  }
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (await answersAsOurs(cluster, urlOn, left.port)) return left.port;
    if (!(await isPostmasterOf(left.pid, cluster))) return null; // It was just shutting down.
    await wait(100);
  }
  await stop(server, 'immediate'); // Ours and deaf for 5 s: PostgreSQL recovers from this by its log.
  return null;
}

/**
 * @param {Server} server
 * @param {number | undefined} wanted A wish: when it is taken, another one is used.
 * @param {(port: number) => void} configure writes the port where the server reads it
 * @returns {Promise<number>} the port it listens on
 */
export async function start(server, wanted, configure) {
  let lastLines = '';
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = attempt === 0 && wanted ? wanted : await freePort();
    configure(port);
    const before = logText(server).length;
    const args = ['start', '-D', server.cluster, '-l', server.logFile, '-w', '-t', '60', '-s'];
    const { ok, output } = await run(server.account, server.binaries.pgCtl, args, { timeoutMs: 70_000 });
    if (ok) return port;
    lastLines = `${output}\n${logText(server).slice(before)}`;
    // Asking beforehand whether a port is free says nothing about the moment the server takes it. The other reason is
    // that the children of a killed server take a moment to notice.
    if (!/could not bind|could not create any TCP\/IP sockets|shared memory block/.test(lastLines)) break;
    await wait(attempt * 200);
  }
  throw new Error(`The embedded PostgreSQL did not start.\n${lastLines.trim()}`);
}

/** @param {Server} server */
function logText({ logFile }) {
  return readFileSync(logFile, 'utf8');
}

/** @param {Server} server @param {'fast' | 'immediate'} mode */
export async function stop({ cluster, account, binaries }, mode) {
  const { ok, output } = await run(account, binaries.pgCtl, [
    'stop',
    '-D',
    cluster,
    '-m',
    mode,
    '-w',
    '-t',
    '30',
    '-s',
  ]);
  if (!ok && pidFile(cluster)) throw new Error(`The embedded PostgreSQL did not stop.\n${output}`);
}
