// Adds to package-lock.json the binaries of other platforms that the registry of the day did not serve.
//
// `npm install` leaves an optional dependency out of the lock file when its registry cannot serve it; `npm ci` then refuses
// that lock file as out of sync. Their versions are exact and their platforms are in their names, so the entries can be
// written without asking anybody. Run it after each `npm install <package>`: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
};
const WINDOWS = { win32: 'win32', windows: 'win32' };
const PROCESSORS = { arm64: 'arm64', x64: 'x64', ia32: 'ia32', loong64: 'loong64', ppc64: 'ppc64', riscv64: 'riscv64' };
const PROCESSORS_BY_OTHER_NAMES = { 64: 'x64', arm: 'arm', armv7: 'arm', s390x: 's390x' };

const OS = { ...SYSTEMS, ...WINDOWS };
const CPU = { ...PROCESSORS, ...PROCESSORS_BY_OTHER_NAMES };

/**
 * @param {string} name such as `@swc/core-linux-arm64-musl`
 * @returns {{ os: string[], cpu: string[], libc?: string[] } | null} null when the name does not tell
 */
export function platformOf(name) {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const os = words.map((word) => OS[word]).find(Boolean);
  const cpu = words.map((word) => CPU[word]).find(Boolean);
  if (!os || !cpu) return null;
  if (os !== 'linux') return { os: [os], cpu: [cpu] };
  if (words.some((word) => word.startsWith('musl'))) return { os: [os], cpu: [cpu], libc: ['musl'] };
  return words.includes('gnu') ? { os: [os], cpu: [cpu], libc: ['glibc'] } : { os: [os], cpu: [cpu] };
}

/** Where Node would look for `name` from the package at `path`, innermost first. */
function* placesFor(path, name) {
  let folder = path;
  for (;;) {
    yield folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (folder === '') return;
    const outer = folder.lastIndexOf('/node_modules/');
    folder = outer === -1 ? '' : folder.slice(0, outer);
  }
}

/**
 * @param {{ packages: Record<string, any> }} lock is changed
 * @returns {{ added: string[], unknown: string[] }} `name@version`; unknown ones have no platform in their name
 */
export function completeLock(lock) {
  const added = [];
  const unknown = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = [...placesFor(path, name)];
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) continue;
      if (places.some((place) => lock.packages[place]?.version === version)) continue;
      const platform = platformOf(name);
      if (!platform) {
        unknown.push(`${name}@${version}`);
        continue;
      }
      const top = places[places.length - 1];
      const place = lock.packages[top] ? places[0] : top;
      lock.packages[place] = { version, ...(entry.dev ? { dev: true } : {}), optional: true, ...platform };
      added.push(`${name}@${version}`);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return { added, unknown };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = resolve(import.meta.dirname, '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const { added, unknown } = completeLock(lock);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} entries added to package-lock.json.`);
  if (unknown.length > 0) {
    console.error(`Their names do not tell the platform; add them by hand: ${unknown.join(', ')}`);
    process.exitCode = 1;
  }
}
