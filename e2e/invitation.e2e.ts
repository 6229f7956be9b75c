import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from './axe.ts';
import { freshPage, PHONE, SCREENS, setUpStage, signInAs } from './visit.ts';

const stage = setUpStage();

/** Invites, and reads the link that is shown because no mail server is set up. */
async function inviteBy(page: Page, tenant: string, email: string): Promise<string> {
  await page.goto(`/${tenant}/members`);
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  const link = await page.getByLabel('Link').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return link;
}

describe('an invitation', () => {
  it('leads somebody new on a phone from the link to the portfolio, and works once', async () => {
    const admin = await freshPage(stage);
    const { tenant } = await signInAs(admin, stage, 'admin');
    const link = await inviteBy(admin, tenant, 'nia.new@example.com');
    expect(link.startsWith(`${stage.app.origin}/invitation#`)).toBe(true);

    const guest = await freshPage(stage, PHONE);
    await guest.goto(link);
    await guest.getByRole('heading', { name: /^You are invited to/ }).waitFor();
    await guest.getByLabel('Your name').fill('Nia New');
    await guest.getByLabel('Password', { exact: false }).first().fill('green boats sail far');
    await guest.getByRole('button', { name: /^Join / }).click();
    await guest.waitForURL(new RegExp(`/${tenant}/?$`));
    await guest.getByRole('heading', { level: 1 }).waitFor();

    const late = await freshPage(stage);
    await late.goto(link);
    await late.getByRole('heading', { name: 'This invitation does not work any more' }).waitFor();

    await admin.reload();
    await admin.getByRole('listitem', { name: 'Nia New' }).getByRole('button', { name: 'Disable' }).click();
    await admin.getByText('Nia New cannot work here from now on.').waitFor();
    await guest.reload();
    await guest.getByRole('heading', { level: 1 }).waitFor();
    expect(await guest.getByRole('heading', { level: 1 }).textContent()).not.toMatch(/pilot|initiative/i);
    for (const page of [admin, guest, late]) await page.context().close();
  });

  it.each(SCREENS)('is for everybody: axe finds nothing at $width px, $colorScheme', async (screen) => {
    const page = await freshPage(stage, screen);
    const { tenant } = await signInAs(page, stage, 'admin');
    const link = await inviteBy(page, tenant, `axe-${screen.width}-${screen.colorScheme}@example.com`);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByLabel('E-mail').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const guest = await freshPage(stage, screen);
    await guest.goto(link);
    await guest.getByRole('button', { name: /^Join / }).waitFor();
    expect(await axeViolations(guest)).toEqual([]);
    for (const each of [page, guest]) {
      const overflow = await each.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    for (const each of [page, guest]) await each.context().close();
  });
});
