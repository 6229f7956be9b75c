// What every journey begins with: a page of its own, and somebody signed in on it.
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type RunningApp, type SignIn, startApp } from './app.ts';
import { launchBrowser } from './browser.ts';

export interface Screen {
  width: number;
  height: number;
  colorScheme?: 'light' | 'dark';
}

export const DESKTOP: Screen = { width: 1280, height: 800 };
export const PHONE: Screen = { width: 360, height: 740 };

/** The four screens on which every page must be fit for everybody. */
export const SCREENS = [PHONE, DESKTOP].flatMap((screen) => [
  { ...screen, colorScheme: 'light' as const },
  { ...screen, colorScheme: 'dark' as const },
]);

/** The product and a browser, for all journeys of one file. */
export interface Stage {
  app: RunningApp;
  browser: Browser;
}

/**
 * Starts both before the journeys of the file that calls it, and ends them afterwards. Read it inside a test only.
 * `settings` gives environment that the file needs beside that of every journey.
 */
export function setUpStage(settings: () => Promise<Record<string, string>> = async () => ({})): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    const app = settings().then(startApp);
    [stage.app, stage.browser] = await Promise.all([app, launchBrowser()]);
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.app?.stop();
  });
  return stage;
}

/** A page nobody has signed in on, in a browser that keeps nothing from the others. The caller closes its context. */
export async function freshPage({ app, browser }: Stage, screen: Screen = DESKTOP): Promise<Page> {
  const { width, height, colorScheme } = screen;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    baseURL: app.origin,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** Fills the form of the sign-in page that is open. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs a sample member of the first tenant in, and waits for its portfolio. Throws where there is no such role. */
export async function signInAs(page: Page, { app }: Stage, role: string): Promise<SignIn> {
  const tenant = app.signIns[0]?.tenant;
  const person = app.signIns.find((signIn) => signIn.tenant === tenant && signIn.role === role);
  if (!person) throw new Error(`The samples of ${tenant} have no ${role}.`);
  await page.goto('/sign-in');
  await fillSignIn(page, person.email, person.password);
  await page.waitForURL(new RegExp(`/${person.tenant}(/|$)`));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return person;
}

/** Opens the list under the field, types, and takes the entry of that name by keyboard: a list moves while it fits itself to the window, so the mouse would chase it. Throws where no entry has the name. */
export async function pick(page: Page, label: string, name: string): Promise<void> {
  const field = page
    .getByRole('textbox', { name: label, exact: true })
    .or(page.getByRole('combobox', { name: label, exact: true }))
    .first();
  await field.click();
  await field.fill(name);
  const entry = page.getByRole('option', { name: new RegExp(`^${name}`) }).and(page.locator(':visible'));
  await entry.first().waitFor();
  const entries = await page.getByRole('option').and(page.locator(':visible')).count();
  for (let step = 0; step <= entries; step += 1) {
    if ((await entry.and(page.locator('[data-combobox-selected]')).count()) > 0) break;
    if (step === entries) throw new Error(`The arrow keys never reached ${name} under ${label}.`);
    await field.press('ArrowDown');
  }
  await field.press('Enter');
  // The list of a field for several stays open and covers the next field; Escape on a closed one would leave the form.
  if ((await field.getAttribute('aria-expanded')) === 'true') await field.press('Escape');
}
