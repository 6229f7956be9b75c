import { addDays, todayIn } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { freshPage, pick, setUpStage, signInAs } from './visit.ts';

const stage = setUpStage();

/** Somebody of this department, from the directory. */
async function personOf(page: Page, tenant: string, department: string): Promise<string> {
  const answer = await page.request.get(`/api/v1/tenants/${tenant}/people?limit=200`);
  const { data } = (await answer.json()) as {
    data: { name: string; department: { name: string } | null; leftOn: string | null }[];
  };
  const person = data.find((one) => one.department?.name === department && one.leftOn === null);
  if (!person) throw new Error(`Nobody in the sample sits in ${department}.`);
  return person.name;
}

describe('a PMO registers a pilot that is set up like most', () => {
  it('sees the five traps before saving, and the same flags afterwards', async () => {
    const page = await freshPage(stage);
    const { tenant } = await signInAs(page, stage, 'pmo');
    const today = todayIn('UTC', new Date());
    const end = addDays(today, 62);
    const sponsor = await personOf(page, tenant, 'Claims');
    await page.goto(`/${tenant}/register-pilot`);

    await page.getByLabel('Name', { exact: false }).first().fill('Letters that answer themselves');
    await page.getByLabel('Size of the team').fill('4');
    await pick(page, 'Runs in', 'Claims');
    await page.getByLabel('Start').fill(addDays(today, -8));
    await page.getByLabel('Planned end').fill(end);
    await page.getByLabel('Budget').fill('40000');
    await page.getByLabel('Approved on').fill(addDays(today, -8));
    await page.getByLabel('Lasts until').fill(end);
    await pick(page, 'Executive sponsors', sponsor);
    await page.getByLabel('Measure', { exact: true }).fill('Model accuracy');

    await page.getByRole('heading', { name: 'Five traps are set' }).waitFor();
    const traps = page.getByRole('list', { name: 'The five traps of a pilot' }).locator('li');
    const foreseen = await traps.locator('p:first-child').allTextContents();
    expect(foreseen).toHaveLength(5);

    await page.getByRole('button', { name: 'Register the pilot' }).click();
    await page.waitForURL(/\/initiatives\/INI-\d+$/);
    await page.getByRole('heading', { level: 1, name: 'Letters that answer themselves' }).waitFor();
    const story = page.getByRole('main');
    for (const sentence of foreseen) await story.getByText(sentence.trim()).first().waitFor();
    await page.context().close();
  }, 120_000);
});
