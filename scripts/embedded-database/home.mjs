// Where the embedded database and the generated secrets of this checkout live.
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { accountFor, canEnter } from './account.mjs';

/** @param {string} folder Created when missing; others may pass through it but not list it. */
function prepare(folder) {
  mkdirSync(folder, { recursive: true });
  const entry = lstatSync(folder);
  // In a shared temporary folder anybody could have made this name first, to feed us their files.
  const isOurs = entry.isDirectory() && (process.getuid === undefined || entry.uid === process.getuid());
  if (!isOurs) throw new Error(`${folder} belongs to another user.`);
  if (process.platform !== 'win32') chmodSync(folder, 0o711);
  accessSync(folder, constants.W_OK);
}

/**
 * `.flightpath/` of the checkout; a folder named after the checkout under the system's temporary folder when the account
 * that runs PostgreSQL cannot get there (a checkout under /root) or the checkout is read-only.
 * @param {string} root the checkout
 * @param {{ override?: string }} [options] `override`: exactly this folder instead.
 * @returns {{ folder: string, note?: string }} `note` says why it is not the usual place
 */
export function chooseHome(root, { override } = {}) {
  const usual = resolve(override ?? join(root, '.flightpath'));
  const name = `flightpath-${createHash('sha256').update(resolve(root)).digest('hex').slice(0, 12)}`;
  const elsewhere = [...new Set([tmpdir(), '/var/tmp', '/tmp'])].map((parent) => join(parent, name));
  const reasons = [];
  for (const folder of override ? [usual] : [usual, ...elsewhere]) {
    try {
      prepare(folder);
      if (!canEnter(accountFor(join(folder, 'cluster')), folder))
        throw new Error(`${folder} is closed to user nobody.`);
      if (folder === usual) return { folder };
      return { folder, note: `${reasons[0]} The data lives in ${folder} instead, until that is cleaned up.` };
    } catch (error) {
      reasons.push(error.message);
    }
  }
  throw new Error(`No place for the database. Name one with FLIGHTPATH_DATA_DIR.\n${reasons.join('\n')}`);
}
