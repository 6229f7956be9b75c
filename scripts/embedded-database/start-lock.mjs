// Two starts at once, and who still uses a running server. Plain files with process ids: they outlive a kill.
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** No start takes this long, so an older lock is left over even if its process id has been given to somebody else. */
const LONGEST_START_MS = 120_000;

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** @param {string} path @returns {{ pid: number, text: string, ageMs: number } | null} */
function read(path) {
  try {
    const text = readFileSync(path, 'utf8');
    return { pid: Number.parseInt(text, 10), text, ageMs: Date.now() - statSync(path).mtimeMs };
  } catch {
    return null;
  }
}

/** Moves a dead process's lock away; puts it back when another process has just taken it over. */
function removeStale(path, seen) {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== seen.text) linkSync(aside, path);
  } catch {
    // Another process was faster; the next attempt decides.
  }
  rmSync(aside, { force: true });
}

/**
 * Runs `work` while no other process does so for the same path.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {number} [longestMs] An older lock is a left-over.
 * @returns {Promise<T>}
 */
export async function withLock(path, work, longestMs = LONGEST_START_MS) {
  const mine = `${process.pid} ${randomUUID()}`;
  for (;;) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const other = read(path);
    // A file without a number is one that is being written at this moment, or was cut off by a full disk.
    const isStale =
      other && (Number.isNaN(other.pid) ? other.ageMs > 2_000 : !isAlive(other.pid) || other.ageMs > longestMs);
    if (isStale) removeStale(path, other);
    else await wait(50);
  }
  try {
    return await work();
  } finally {
    if (read(path)?.text === mine) rmSync(path, { force: true });
  }
}

/**
 * The processes that use a server: the last one to leave stops it.
 * @param {string} folder
 */
export function holders(folder) {
  mkdirSync(folder, { recursive: true });
  const mine = `${process.pid}-${randomUUID()}`;
  return {
    enter: () => writeFileSync(join(folder, mine), '', { mode: 0o600 }),
    leave: () => rmSync(join(folder, mine), { force: true }),
    /** Forgets the dead. @returns {number} others that are alive */
    others() {
      let alive = 0;
      for (const name of readdirSync(folder)) {
        if (name === mine) continue;
        if (isAlive(Number.parseInt(name, 10))) alive += 1;
        else rmSync(join(folder, name), { force: true });
      }
      return alive;
    },
  };
}
