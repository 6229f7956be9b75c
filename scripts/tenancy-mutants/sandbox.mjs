// A copy of the working tree to seed mutants in: never in place, so that an interrupted run leaves nothing behind.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../run-program.mjs';
import { seeded } from './mutant.mjs';

/** Made by `npm run generate`, and not in git. */
const GENERATED = ['apps/api/src/db/generated'];

/** What belongs to the workspaces: their links must lead to the copy, not back to the original. */
const OWN_SCOPE = '@flightpath';

/**
 * @param {string} folder does not exist yet
 * @returns {{ folder: string, seed: (mutant: import('./mutant.mjs').Mutant) => void, restore: () => void }}
 */
export function makeSandbox(folder) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 50_000_000,
  });
  const files = listed.toString().split('\0').filter(Boolean);
  for (const path of [...files, ...GENERATED]) copy(path, folder);
  for (const workspace of ['.', ...workspacesOf(files)]) linkModules(workspace, folder);
  /** @type {string[]} */
  let changed = [];
  return {
    folder,
    seed(mutant) {
      // Of the copy, so that a run stays with the tree that it began with.
      const texts = seeded(mutant, (file) => readFileSync(join(folder, file), 'utf8'));
      changed = [...texts.keys()].map((file) => join(folder, file));
      for (const file of changed) cpSync(file, `${file}.sound`);
      for (const [file, text] of texts) writeFileSync(join(folder, file), text);
    },
    restore() {
      for (const file of changed) {
        cpSync(`${file}.sound`, file);
        rmSync(`${file}.sound`);
      }
      changed = [];
    },
  };
}

/** @param {string} path @param {string} folder */
function copy(path, folder) {
  // A file that was deleted and not yet committed is still listed.
  if (!existsSync(join(root, path))) return;
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  cpSync(join(root, path), join(folder, path), { recursive: true });
}

/** @param {string[]} files */
const workspacesOf = (files) =>
  files.filter((file) => file.endsWith('/package.json')).map((file) => file.replace('/package.json', ''));

/** @param {string} workspace @param {string} folder */
function linkModules(workspace, folder) {
  const from = join(root, workspace, 'node_modules');
  if (!existsSync(from)) return;
  const to = join(folder, workspace, 'node_modules');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name === OWN_SCOPE) cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(from, name), join(to, name));
  }
}
