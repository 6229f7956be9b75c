// A real browser for the journeys: CHROMIUM_PATH, else an installed Chromium or Chrome, else the one npm carried here.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type ChromiumProgram, carriedChromium } from './carried-chromium.ts';

/** It must call nobody, and start in the state every other run starts in. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

async function findChromium(): Promise<ChromiumProgram> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return { executablePath: named, env: {} };
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const installed = [...onPath, ...USUAL_PLACES].find((path) => existsSync(path));
  return installed ? { executablePath: installed, env: {} } : carriedChromium();
}

/**
 * The caller closes it.
 * @throws with the reason when no browser can be started: a journey that cannot run is a failure
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({
      executablePath,
      chromiumSandbox,
      args: QUIET,
      env: { ...(process.env as Record<string, string>), ...env },
    });
  // As root Chromium refuses its sandbox; in many containers a normal user has none either.
  if (process.getuid?.() === 0) return launch(false);
  return launch(true).catch(() => launch(false));
}
