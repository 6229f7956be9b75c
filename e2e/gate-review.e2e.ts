import { addDays, todayIn } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { freshPage, pick, setUpStage, signInAs } from './visit.ts';

const stage = setUpStage();

interface Gate {
  revision: number;
  initiative: { phase: string };
  assessment: {
    assessedOn: string;
    criteria: { title: string; mayBeCondition: boolean; outcome: { kind: string } }[];
  };
}

async function read<Body>(page: Page, tenant: string, path: string): Promise<Body> {
  const answer = await page.request.get(`/api/v1/tenants/${tenant}/${path}`);
  if (!answer.ok()) throw new Error(`GET ${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Body;
}

const openOf = ({ assessment }: Gate) => assessment.criteria.filter(({ outcome }) => outcome.kind === 'unmet');

/** A sample in Execution that lacks one to three criteria which may be left to conditions. */
async function nearlyReady(page: Page, tenant: string): Promise<{ key: string; open: string[] }> {
  const { data } = await read<{ data: { key: string }[] }>(page, tenant, 'initiatives?phase=execution&state=active');
  for (const { key } of data) {
    const open = openOf(await read<Gate>(page, tenant, `initiatives/${key}/gate`));
    if (open.length > 0 && open.length <= 3 && open.every(({ mayBeCondition }) => mayBeCondition)) {
      return { key, open: open.map(({ title }) => title) };
    }
  }
  throw new Error('No sample in Execution is nearly ready for its gate.');
}

describe('a gate is asked for and decided', () => {
  it('lets an executive advance it with the evidence in view, on conditions that are kept', async () => {
    const pmo = await freshPage(stage);
    const { tenant } = await signInAs(pmo, stage, 'pmo');
    const { key, open } = await nearlyReady(pmo, tenant);
    const executive = await freshPage(stage);
    await signInAs(executive, stage, 'executive');
    const me = await (await executive.request.get('/api/v1/me')).json();
    const approver = me.user.name as string;

    await pmo.goto(`/${tenant}/initiatives/${key}`);
    await pmo.getByRole('link', { name: 'Gate review' }).first().click();
    await pmo.getByText('Only executives may decide at a gate').waitFor();
    await pmo.getByRole('button', { name: 'Ask for the gate' }).click();
    await pick(pmo, 'Business', approver);
    await pmo.getByLabel('What they should look at').fill('It runs without the pilot team.');
    await pmo.getByRole('button', { name: 'Ask for it' }).click();
    await pmo.getByText(/asked for this gate on .*It runs without the pilot team/).waitFor();

    await executive.goto(`/${tenant}/initiatives/${key}/gate`);
    const criteria = executive.getByRole('list', { name: 'Criteria' });
    for (const title of open) await criteria.getByRole('heading', { name: title }).waitFor();
    await executive.getByRole('button', { name: 'Say what you think' }).click();
    await executive.getByLabel('I have a concern').check();
    await executive.getByLabel('Why', { exact: true }).fill('The runbook names one person only.');
    await executive.getByRole('button', { name: 'Say it' }).click();
    await executive.getByRole('region', { name: 'Voices' }).getByText('Has a concern').waitFor();

    const bar = executive.getByRole('region', { name: 'Decide', exact: true });
    expect(await bar.getByRole('button', { name: 'Advance to Scale' }).getAttribute('aria-disabled')).toBe('true');
    await bar.getByRole('button', { name: 'With conditions' }).click();
    const due = addDays(todayIn('UTC', new Date()), 60);
    for (const title of open) {
      const condition = executive.getByRole('group', { name: title });
      await condition.getByLabel('What must be done').fill(`Close it: ${title}`);
      await condition.getByLabel('Due on').fill(due);
    }
    await executive.getByLabel('Why it may go on').fill('What is open can be closed on the way.');
    await executive.getByRole('button', { name: /^Advance to Scale with/ }).click();
    await executive.getByText('It is in Scale now, with conditions').waitFor();
    await executive.getByRole('heading', { level: 1, name: /Innovation/ }).waitFor();
    await executive.getByText(/^Advanced with conditions on .*: What is open can be closed on the way\./).waitFor();

    await pmo.goto(`/${tenant}/initiatives/${key}`);
    await pmo
      .getByRole('region', { name: 'History' })
      .getByText(/^Advanced it to Scale, with /)
      .waitFor();
    const decisions = pmo.getByRole('region', { name: 'Decisions' });
    await decisions.getByRole('button', { name: `Mark as met: Close it: ${open[0]}` }).click();
    await decisions.getByRole('button', { name: `Open again: Close it: ${open[0]}` }).waitFor();
    const { initiative } = await read<Gate>(pmo, tenant, `initiatives/${key}/gate`);
    expect(initiative.phase).toBe('scale');
    await Promise.all([pmo.context().close(), executive.context().close()]);
  }, 180_000);

  it('tells who comes second that it was decided meanwhile, and decides nothing twice', async () => {
    const page = await freshPage(stage);
    const { tenant } = await signInAs(page, stage, 'executive');
    const { data } = await read<{ data: { key: string }[] }>(page, tenant, 'initiatives?phase=foundation&state=active');
    const key = data[0]?.key ?? '';
    await page.goto(`/${tenant}/initiatives/${key}/gate`);
    await page.getByRole('button', { name: 'Hold', exact: true }).click();
    await page.getByLabel('Why it stays here').fill('The second department joins in spring.');

    const { revision, assessment } = await read<Gate>(page, tenant, `initiatives/${key}/gate`);
    const faster = await page.request.post(`/api/v1/tenants/${tenant}/initiatives/${key}/decisions`, {
      data: { outcome: 'hold', date: assessment.assessedOn, rationale: 'Wait for the numbers.' },
      headers: { 'if-match': `"${revision}"`, origin: stage.app.origin },
    });
    expect(faster.status()).toBe(201);

    await page.getByRole('button', { name: 'Hold it in Foundation' }).click();
    const sheet = page.getByRole('dialog', { name: /decided meanwhile$/ });
    await sheet.getByText('The second department joins in spring.').waitFor();
    await sheet.getByRole('button', { name: 'Look at it again' }).click();
    await page.getByText(/^Held where it is on .*: Wait for the numbers\./).waitFor();
    const decided = await read<{ data: { rationale: string }[] }>(page, tenant, `initiatives/${key}/decisions`);
    expect(decided.data[0]?.rationale).toBe('Wait for the numbers.');
    expect(await page.getByLabel('Why it stays here').inputValue()).toBe('The second department joins in spring.');
    await page.context().close();
  }, 120_000);
});

describe('a flag is waived', () => {
  it('is asked for with a reason, approved by an executive, and stays in sight', async () => {
    const pmo = await freshPage(stage);
    const { tenant } = await signInAs(pmo, stage, 'pmo');
    const { data } = await read<{
      data: { initiative: { key: string }; finding: { title: string; absence: string } }[];
    }>(pmo, tenant, 'flags?severity=critical');
    const flag = data.find(({ finding }) => finding.absence !== 'never');
    if (!flag) throw new Error('No sample has a critical flag.');
    const [key, title] = [flag.initiative.key, flag.finding.title.toLowerCase()];
    await pmo.goto(`/${tenant}/initiatives/${key}`);
    await pmo.getByRole('button', { name: `Ask for a waiver of ${title}` }).click();
    await pmo.getByLabel('Why the organisation can live with it').fill('The board knows of it.');
    await pmo.getByLabel('Until').fill(addDays(todayIn('UTC', new Date()), 60));
    await pmo.getByRole('button', { name: 'Ask for it' }).click();
    await pmo.getByText(/asks to live with it until .*: The board knows of it\./).waitFor();
    expect(await pmo.getByRole('button', { name: 'Approve' }).getAttribute('aria-disabled')).toBe('true');

    const executive = await freshPage(stage);
    await signInAs(executive, stage, 'executive');
    await executive.goto(`/${tenant}/initiatives/${key}`);
    await executive.getByRole('button', { name: 'Approve' }).click();
    await executive
      .getByRole('region', { name: 'Waived' })
      .getByText(/^Waived until .* by .*: The board knows of it\.$/)
      .waitFor();
    await Promise.all([pmo.context().close(), executive.context().close()]);
  }, 120_000);
});
