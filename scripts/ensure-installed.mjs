// Installs the packages when they are missing or not those of package-lock.json. Plain Node: it runs before there are any.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withLock } from './embedded-database/start-lock.mjs';

/** @param {string} version such as `20.19.0` */
export function isNodeRecent(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

// At import, before any script of ours touches something that an older Node does not have.
if (!isNodeRecent(process.versions.node)) {
  console.error(`Flightpath needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`);
  process.exit(1);
}

const INSTALL_AT_MOST_MS = 20 * 60_000;

/** @param {string} file */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Not by dates: git sets those. The platform counts because a mounted node_modules may come from another system. */
function fingerprint(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(`${process.platform}-${process.arch}`).digest('hex');
}

/** @param {string} root @returns {boolean} */
export function isInstalled(root) {
  const stamp = join(root, 'node_modules', '.flightpath-lock');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** After an `npm install` by hand everything is there and only our stamp is missing. @param {string} root */
function isWhatNpmInstalled(root) {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(packagesOf(join(root, 'package-lock.json')))
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.optional)
    .every(([path, { version }]) => installed[path]?.version === version && existsSync(join(root, path)));
}

function npmCi(root) {
  // Nothing we use needs its install script, and some of them download from hosts that a closed network does not reach.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error('`npm ci` failed; its reason stands above.');
}

/** @param {string} [root] */
export async function ensureInstalled(root = resolve(dirname(fileURLToPath(import.meta.url)), '..')) {
  if (isInstalled(root)) return;
  mkdirSync(join(root, '.flightpath'), { recursive: true });
  const work = async () => {
    if (isInstalled(root)) return;
    if (!isWhatNpmInstalled(root)) {
      console.log('Installing packages (npm ci); this takes a minute or two the first time ...');
      npmCi(root);
    }
    writeFileSync(join(root, 'node_modules', '.flightpath-lock'), fingerprint(root));
  };
  await withLock(join(root, '.flightpath', 'install.lock'), work, INSTALL_AT_MOST_MS);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await ensureInstalled().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
