import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type OpenIdPeer, startOpenIdPeer } from '../apps/api/test/openid-peer.ts';
import { axeViolations } from './axe.ts';
import { freshPage, SCREENS, setUpStage, signInAs } from './visit.ts';

const stage = setUpStage();
let peer: OpenIdPeer;
/** The organisation of the samples, and the e-mail of its PMO. */
let tenant: string;
let email: string;

beforeAll(async () => {
  const person = stage.app.signIns.find(({ role }) => role === 'pmo');
  tenant = person?.tenant as string;
  email = person?.email as string;
  const callback = `${stage.app.origin}/api/auth/provider/callback/${tenant}`;
  peer = await startOpenIdPeer({ redirectUris: [callback] });
  peer.accounts = {
    pia: { email, email_verified: true, name: 'Pia Moss' },
    stranger: { email: 'stranger@example.com', email_verified: true },
  };
});
afterAll(() => peer?.stop());

async function typeProvider(page: Page, issuer: string): Promise<void> {
  await page.goto(`/${tenant}/company-sign-in`);
  await page.getByLabel('Name').fill('Alder Login');
  await page.getByLabel('Issuer').fill(issuer);
  await page.getByLabel('Client ID').fill(peer.clientId);
  await page.getByLabel(/^Client secret/).fill(peer.clientSecret);
}

/** From the app's sign-in page through the provider's form. */
async function signInByCompany(page: Page, account: string, organisation = tenant): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with your company' }).click();
  await page.getByLabel('Organisation').fill(organisation);
  await page.getByRole('button', { name: 'Go to your company' }).click();
  await page.getByRole('heading', { name: 'Company login' }).waitFor();
  await page.getByLabel('Account').fill(account);
  await page.getByRole('button', { name: 'Continue' }).click();
}

describe('signing in with the company', () => {
  it('is set up by an admin, and lets in a member and nobody else', async () => {
    const admin = await freshPage(stage);
    await signInAs(admin, stage, 'admin');
    await typeProvider(admin, `${peer.issuer}/elsewhere`);
    await admin.getByRole('button', { name: 'Try the connection' }).click();
    await admin.getByText('This cannot work yet.').waitFor();
    await admin.getByLabel('Issuer').fill(peer.issuer);
    await admin.getByRole('button', { name: 'Try the connection' }).click();
    await admin.getByText('This can work.', { exact: false }).waitFor();
    await admin.getByLabel('Members can sign in by it').check();
    await admin.getByRole('button', { name: 'Save' }).click();
    await admin.getByRole('heading', { name: 'Members can sign in with Alder Login' }).waitFor();

    const member = await freshPage(stage);
    await signInByCompany(member, 'pia');
    await member.waitForURL(new RegExp(`/${tenant}/?$`));
    await member.getByRole('heading', { level: 1 }).waitFor();
    await member.goto('/sign-in?organisation=x');
    await member.goto(`/${tenant}/register`);
    await member.getByRole('heading', { level: 1 }).waitFor();

    const stranger = await freshPage(stage);
    await signInByCompany(stranger, 'stranger');
    await stranger.getByText('neither a member of this organisation', { exact: false }).waitFor();
    expect(await axeViolations(stranger)).toEqual([]);

    await admin.getByRole('button', { name: 'Remove the company sign-in' }).click();
    await admin.getByRole('button', { name: 'Remove', exact: true }).click();
    await admin.getByRole('heading', { name: 'Members sign in with a password of their own' }).waitFor();
    await member.goto(`/${tenant}`);
    await member.waitForURL(/\/sign-in/);
    for (const page of [admin, member, stranger]) await page.context().close();
  });

  it.each(SCREENS)('is for everybody: axe finds nothing at $width px, $colorScheme', async (screen) => {
    const admin = await freshPage(stage, screen);
    await signInAs(admin, stage, 'admin');
    await typeProvider(admin, peer.issuer);
    await admin.getByRole('button', { name: 'Try the connection' }).click();
    await admin.getByText('This can work.', { exact: false }).waitFor();
    expect(await axeViolations(admin)).toEqual([]);
    const guest = await freshPage(stage, screen);
    await guest.goto('/sign-in?organisation=nobody-of-this-name');
    expect(await axeViolations(guest)).toEqual([]);
    await guest.getByRole('button', { name: 'Go to your company' }).click();
    await guest.getByText('No organisation of this name', { exact: false }).waitFor();
    expect(await axeViolations(guest)).toEqual([]);
    for (const page of [admin, guest]) {
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});
