import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type RunningApp, startApp } from './app.ts';
import { axeViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { freshPage, SCREENS, signInAs } from './visit.ts';

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const PAGES = [
  '',
  'register',
  'register-pilot',
  'initiatives/INI-1',
  'initiatives/INI-10',
  'initiatives/INI-2/update',
  'import',
  'people',
];

describe('every page is for everybody', () => {
  it.each(SCREENS)(
    'axe finds nothing and nothing sticks out at $width px, $colorScheme',
    async (screen) => {
      const page = await freshPage(browser, app, screen);
      const { tenant } = await signInAs(page, app, 'pmo');
      const found: object[] = [];
      for (const path of PAGES) {
        await page.goto(`/${tenant}/${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        const violations = await axeViolations(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (violations.length > 0 || overflow > 0) found.push({ path, violations, overflow });
      }
      expect(found).toEqual([]);
      await page.context().close();
    },
    180_000,
  );
});
