import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { registerFile } from '../apps/api/test/invented-register.ts';
import { freshPage, setUpStage, signInAs } from './visit.ts';

const stage = setUpStage();

const STAGE = 'Stage of Development';
const PHASES = ['Foundation', 'Execution', 'Scale', 'Innovation'] as const;

/** Where each stage belongs, read off the file by this test alone: by the first of these words that it has. */
const MEANINGS: readonly [RegExp, string][] = [
  [/retired|complete/i, 'stopped'],
  [/operation|implementation|production|mission/i, 'Execution'],
  [/./, 'Foundation'],
];

type Counts = Record<string, number>;

/** What the file itself says, without any of the product's code: rows by meaning of their stage, but for the refused. */
function countsOf(bytes: Buffer, refused: ReadonlySet<number>): Counts {
  const rows = parse(new TextDecoder('windows-1252').decode(bytes), { relax_column_count: true }) as string[][];
  const stage = rows[0]?.indexOf(STAGE) ?? -1;
  const counts: Counts = {};
  rows.slice(1).forEach((cells, index) => {
    if (refused.has(index + 2)) return;
    const text = cells[stage]?.trim() ?? '';
    const meaning = MEANINGS.find(([words]) => words.test(text))?.[1] ?? 'Foundation';
    counts[meaning] = (counts[meaning] ?? 0) + 1;
  });
  return counts;
}

/** The numbers as the Portfolio page shows them: active initiatives by phase, and the stopped ones. */
async function portfolioCounts(page: Page, tenant: string): Promise<Counts> {
  await page.goto(`/${tenant}`);
  await page.getByRole('heading', { name: 'Where they stand' }).waitFor();
  const counts: Counts = {};
  for (const phase of PHASES) counts[phase] = await leadingNumber(page, new RegExp(`in ${phase}`));
  counts.stopped = await leadingNumber(page, /^[\d,]+ stopped$/);
  return counts;
}

async function leadingNumber(page: Page, name: RegExp): Promise<number> {
  const link = page.getByRole('main').getByRole('link', { name }).first();
  const text = (await link.count()) > 0 ? ((await link.textContent()) ?? '0') : '0';
  return Number(/^[\d,]+/.exec(text.trim())?.[0].replaceAll(',', '') ?? 0);
}

const figure = async (page: Page, label: string): Promise<number> => {
  const text = await page.getByRole('main').getByText(label, { exact: true }).locator('..').textContent();
  return Number(/^[\d,]+/.exec(text?.trim() ?? '')?.[0].replaceAll(',', ''));
};

async function upload(page: Page, tenant: string, file: { name: string; bytes: Buffer }): Promise<void> {
  await page.goto(`/${tenant}/import`);
  await page
    .getByLabel('The file to import')
    .setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: file.bytes });
  await page.getByRole('button', { name: 'Check what it would do' }).waitFor();
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check what it would do' }).click();
  await page.getByText('Rows in the file').waitFor({ timeout: 60_000 });
}

describe('a PMO brings the register they already have', () => {
  it('and the portfolio shows the numbers of the file; the same file again changes nothing; one act takes it back', async () => {
    const page = await freshPage(stage);
    const { tenant } = await signInAs(page, stage, 'pmo');
    const before = await portfolioCounts(page, tenant);
    const file = registerFile();

    await upload(page, tenant, file);
    await check(page);
    expect(await figure(page, 'Rows in the file')).toBe(file.rows);
    const created = await figure(page, 'To create');
    const refused = await figure(page, 'Refused');
    expect(created + refused).toBe(file.rows);

    await page.getByRole('button', { name: /^Import [\d,]+ initiatives$/ }).click();
    await page.getByText('Created', { exact: true }).waitFor({ timeout: 120_000 });
    expect(await figure(page, 'Created')).toBe(created);

    const errors = await page.request.get(
      `/api/v1/tenants/${tenant}/imports/${page.url().split('/').at(-1)}/errors.csv`,
    );
    const refusals = parse(await errors.text(), { columns: true, bom: true }) as Record<string, string>[];
    const refusedRows = new Set(refusals.map((row) => Number(row.row ?? row.Row)));
    expect(refusedRows.size).toBe(refused);

    const after = await portfolioCounts(page, tenant);
    const expected = countsOf(file.bytes, refusedRows);
    for (const meaning of [...PHASES, 'stopped']) {
      expect({ [meaning]: (after[meaning] ?? 0) - (before[meaning] ?? 0) }).toEqual({
        [meaning]: expected[meaning] ?? 0,
      });
    }

    await upload(page, tenant, file);
    await check(page);
    expect(await figure(page, 'To create')).toBe(0);
    expect(await figure(page, 'Unchanged')).toBe(created);

    await page.goto(`/${tenant}/import`);
    await page.getByRole('link', { name: file.name }).last().click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Everything is as it was before').waitFor({ timeout: 120_000 });
    expect(await portfolioCounts(page, tenant)).toEqual(before);
    await page.context().close();
  }, 360_000);
});
