import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { freshPage, setUpStage, signInAs } from './visit.ts';

const stage = setUpStage();

interface Row {
  key: string;
  name: string;
  owner: { id: string; name: string } | null;
}

const read = async <Body>(page: Page, path: string): Promise<Body> => (await page.request.get(path)).json();

describe('an executive asks what if somebody left', () => {
  it('and reads what would open where, shares the question by its address, and nothing is written', async () => {
    const page = await freshPage(stage);
    const { tenant } = await signInAs(page, stage, 'executive');
    const base = `/api/v1/tenants/${tenant}`;
    const { data: rows } = await read<{ data: Row[] }>(page, `${base}/initiatives?state=active&limit=50`);
    const owned = rows.find(({ owner }) => owner !== null);
    if (!owned?.owner) throw new Error('The samples have no active initiative with an owner.');
    const before = await read(page, `${base}/portfolio`);

    await page.goto(`/${tenant}/what-if`);
    await page.getByRole('button', { name: 'Somebody leaves' }).click();
    const form = page.getByRole('form', { name: 'Somebody leaves' });
    await form.getByRole('button', { name: 'Suppose it' }).click();
    expect(await form.getByRole('alert').textContent()).toBe('Choose who leaves.');
    await form.getByRole('combobox', { name: 'Person' }).fill(owned.owner.name);
    await page.getByRole('option', { name: owned.owner.name }).first().click();
    await form.getByRole('button', { name: 'Suppose it' }).click();

    const sentence = page.getByRole('heading', {
      level: 1,
      name: /^If .+ leaves on .+; the verdict (stays|becomes .+)\.$/,
    });
    await sentence.waitFor();
    const answer = await sentence.textContent();
    expect(answer).toContain(owned.owner.name);
    const card = page.getByRole('article', { name: `${owned.key} ${owned.name}` });
    expect(await card.textContent()).toMatch(/Opens.*Orphaned/);

    await page.goto(page.url());
    await sentence.waitFor();
    expect(await sentence.textContent()).toBe(answer);
    expect(await read(page, `${base}/portfolio`)).toEqual(before);

    await page.getByRole('button', { name: /^Take back: / }).click();
    await page.getByRole('heading', { level: 1, name: /^What would change/ }).waitFor();
    await page.context().close();
  }, 120_000);
});
