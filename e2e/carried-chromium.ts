// Chromium out of an npm package, unpacked once for this checkout: needs neither a Debian package nor the open internet.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { withLock } from '../scripts/embedded-database/start-lock.mjs';
import { chooseHome } from '../scripts/embedded-database.mjs';

export interface ChromiumProgram {
  executablePath: string;
  /** What the program needs in its environment beside the usual. */
  env: Record<string, string>;
}

const root = resolve(import.meta.dirname, '..');

/** Slim images have no font configuration at all, and Chromium then draws no letter. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`;
}

/**
 * The package unpacks into the temporary folder under a fixed name, where an interrupted or a second unpacking leaves half
 * a browser for good. So it is let loose in a folder of ours, which gets its name when it is complete.
 */
async function unpack(entry: string, folder: string): Promise<void> {
  const unfinished = `${folder}.new-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const code = `import chromium from ${JSON.stringify(pathToFileURL(entry).href)}; await chromium.executablePath();`;
  // Named as the place it was made for, it unpacks the system libraries that slim images lack as well.
  const env = { PATH: process.env.PATH, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { env });
  writeFileSync(join(unfinished, 'fonts.conf'), fontConfiguration(folder));
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

/**
 * @throws when this is not Linux on x64, the only platform the package is made for
 */
export async function carriedChromium(): Promise<ChromiumProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Install Chromium or Chrome, or name one with CHROMIUM_PATH: the packaged one is for Linux on x64.',
    );
  }
  const entry = createRequire(import.meta.url)
    .resolve('@sparticuz/chromium')
    .replace('/cjs/index.cjs', '/esm/index.mjs');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8')) as {
    version: string;
  };
  const home = chooseHome(root, { override: process.env.FLIGHTPATH_DATA_DIR }).folder;
  const folder = join(home, `chromium-${version}`);
  await withLock(`${folder}.lock`, async () => {
    if (!existsSync(folder)) await unpack(entry, folder);
  });
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), ...fonts } };
}
