import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type RunningApp, startApp } from './app.ts';
import { axeViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { fillSignIn, freshPage, SCREENS } from './visit.ts';

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe('signing in', () => {
  it('is asked of a stranger, whatever page they came for, and leads to the portfolio of their organisation', async () => {
    const page = await freshPage(browser, app);
    const [person] = app.signIns;
    await page.goto(`/${person?.tenant}/register`);
    await page.waitForURL(/\/sign-in/);
    await page.goto('/');
    await fillSignIn(page, person?.email ?? '', person?.password ?? '');
    await page.waitForURL(new RegExp(`/${person?.tenant}(/|$)`));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().close();
  });

  it('is refused with the wrong password, in words that do not tell which of the two was wrong', async () => {
    const page = await freshPage(browser, app);
    await page.goto('/sign-in');
    await fillSignIn(page, app.signIns[0]?.email ?? '', 'not the password');
    const refusal = await page.getByRole('alert').textContent();
    await page.reload();
    await fillSignIn(page, 'nobody@example.com', 'not the password');
    expect(await page.getByRole('alert').textContent()).toBe(refusal);
    await page.context().close();
  });

  it.each(SCREENS)('can be done by everybody: axe finds nothing at $width px, $colorScheme', async (screen) => {
    const page = await freshPage(browser, app, screen);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});
