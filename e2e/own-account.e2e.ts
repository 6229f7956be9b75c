import { createHmac } from 'node:crypto';
import { afterAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Mailbox, startMailbox } from '../apps/api/test/mailbox.ts';
import { axeViolations } from './axe.ts';
import { DESKTOP, fillSignIn, freshPage, PHONE, SCREENS, setUpStage, signInAs } from './visit.ts';

let mailbox: Mailbox;
const stage = setUpStage(async () => {
  mailbox = await startMailbox();
  return { SMTP_URL: mailbox.url, MAIL_FROM: 'no-reply@flightpath.example' };
});
afterAll(() => mailbox?.stop());

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator app makes of the key that the page shows: RFC 6238, `steps` times 30 seconds from now. */
function codeOf(shown: string, steps = 0): string {
  const bits = [...shown.replaceAll(/\s/g, '')]
    .map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) as number) & 0x0f;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function expectFit(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

it('a second factor is set up, asked for at sign-in, and stays when the password is chosen anew by e-mail', async () => {
  const page = await freshPage(stage, PHONE);
  const { email, password, tenant } = await signInAs(page, stage, 'executive');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await dialog.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  await expectFit(page);
  const key = (await dialog.getByText(/^No camera\? Type in this key:/).textContent())?.split(':')[1] ?? '';
  await dialog.getByLabel('The 6 digits that the app shows').fill(codeOf(key));
  await dialog.getByRole('button', { name: 'Turn it on' }).click();
  const codes = page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
  await codes.first().waitFor();
  const [backupCode = ''] = await codes.allTextContents();
  await expectFit(page);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByRole('heading', { name: 'A password and a code let you in' }).waitFor();
  await page.context().close();

  const again = await freshPage(stage, DESKTOP);
  await again.goto('/sign-in');
  await fillSignIn(again, email, password);
  await again.getByLabel('Code of the app').waitFor();
  await expectFit(again);
  // The code that turned it on is used: the app of somebody who hurries shows the next one.
  await again.getByLabel('Code of the app').fill(codeOf(key, 1));
  await again.getByRole('button', { name: 'Go on' }).click();
  await again.waitForURL(new RegExp(`/${tenant}(/|$)`));

  const guest = await freshPage(stage, DESKTOP);
  await guest.goto('/sign-in');
  await guest.getByRole('link', { name: 'Forgot your password?' }).click();
  await guest.getByLabel('E-mail').fill(email);
  await expectFit(guest);
  await guest.getByRole('button', { name: 'Send me a link' }).click();
  await guest.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
  const [mail] = await mailbox.arrived(({ message }) => message.subject === 'Choose a new Flightpath password');
  const link = /https?:\/\/\S+\/reset-password#\S+/.exec(mail?.message.text ?? '')?.[0] ?? '';
  await guest.goto(link);
  await guest.getByLabel('New password', { exact: false }).first().fill('green boats sail far');
  await expectFit(guest);
  await guest.getByRole('button', { name: 'Choose it' }).click();
  await guest.getByRole('link', { name: 'Sign in', exact: true }).click();
  await fillSignIn(guest, email, 'green boats sail far');
  await guest.getByRole('button', { name: 'Use a backup code' }).click();
  await guest.getByLabel('Backup code').fill(backupCode);
  await guest.getByRole('button', { name: 'Go on' }).click();
  await guest.waitForURL(new RegExp(`/${tenant}(/|$)`));
  await again.reload();
  await again.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  for (const each of [again, guest]) await each.context().close();
}, 120_000);

it('an organisation asks for a second factor, which leads its people to their account', async () => {
  const page = await freshPage(stage);
  const { password, tenant } = await signInAs(page, stage, 'admin');
  await page.goto(`/${tenant}/settings`);
  await page.getByLabel('Ask for a second factor').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('so that this would lock you out', { exact: false }).waitFor();
  await expectFit(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  const key = (await dialog.getByText(/^No camera\? Type in this key:/).textContent())?.split(':')[1] ?? '';
  await dialog.getByLabel('The 6 digits that the app shows').fill(codeOf(key));
  await dialog.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  const viewer = await freshPage(stage, PHONE);
  await signInAs(viewer, stage, 'viewer');
  await page.goto(`/${tenant}/settings`);
  await page.getByLabel('Ask for a second factor').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'A password and a second factor let people in' }).waitFor();
  await viewer.reload();
  await viewer.getByRole('heading', { name: /asks for a second factor$/ }).waitFor();
  await expectFit(viewer);
  await viewer.getByRole('link', { name: 'Set it up' }).click();
  await viewer.getByRole('heading', { name: 'Your password alone lets you in' }).waitFor();
  await page.getByLabel('A password is enough').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'A password lets people in' }).waitFor();
  for (const each of [page, viewer]) await each.context().close();
}, 120_000);

it.each(SCREENS)('the account is for everybody: axe finds nothing at $width px, $colorScheme', async (screen) => {
  const page = await freshPage(stage, screen);
  await signInAs(page, stage, 'pmo');
  await page.goto('/account');
  await page.getByRole('list', { name: 'Where you are signed in' }).waitFor();
  await expectFit(page);
  await page.context().close();
});
