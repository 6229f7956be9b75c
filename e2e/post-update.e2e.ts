import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { freshPage, PHONE, setUpStage, signInAs } from './visit.ts';

const stage = setUpStage();

/** An active initiative that the person who is signed in is champion of. */
async function ownInitiative(page: Page, tenant: string): Promise<string> {
  const api = `/api/v1/tenants/${tenant}`;
  const read = async (path: string) => (await page.request.get(path)).json();
  const me = await read('/api/v1/me');
  const person = me.memberships.find((one: { tenant: { slug: string } }) => one.tenant.slug === tenant).personId;
  const { data } = await read(`${api}/initiatives?state=active&limit=200`);
  for (const { key } of data) {
    const champions = await read(`${api}/initiatives/${key}/champions`);
    const isOwn = champions.data.some(
      (one: { person: { id: string }; isActive: boolean }) => one.isActive && one.person.id === person,
    );
    if (isOwn) return key;
  }
  throw new Error('The sample champion is champion of nothing.');
}

describe('a champion posts an update on a phone', () => {
  it('on one screen without scrolling; a lost connection and a reload lose nothing', async () => {
    const page = await freshPage(stage, PHONE);
    const { tenant } = await signInAs(page, stage, 'champion');
    const key = await ownInitiative(page, tenant);
    await page.goto(`/${tenant}/initiatives/${key}/update`);
    await page.getByText('On track', { exact: true }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(overflow).toBeLessThanOrEqual(0);

    await page.getByText('At risk', { exact: true }).click();
    await page.getByLabel('In one sentence').fill('Two of five teams wait for access.');
    await page.reload();
    expect(await page.getByLabel('In one sentence').inputValue()).toBe('Two of five teams wait for access.');

    await page.context().setOffline(true);
    await page.getByRole('button', { name: /^Send/ }).click();
    await page.getByText('It is kept on this device').waitFor();
    await page.context().setOffline(false);
    await page.waitForURL(new RegExp(`/initiatives/${key}$`));
    await page.getByRole('main').getByText('Two of five teams wait for access.').first().waitFor();
    await page.context().close();
  }, 120_000);
});
