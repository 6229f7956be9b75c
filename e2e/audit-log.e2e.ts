import { expect, it } from '@jest/globals';
import { axeViolations } from './axe.ts';
import { DESKTOP, freshPage, PHONE, setUpStage, signInAs } from './visit.ts';

const stage = setUpStage();

it.each([PHONE, DESKTOP])(
  'an admin reads at $width px who changed what, and that the worker sealed it',
  async (screen) => {
    const page = await freshPage(stage, screen);
    const { tenant } = await signInAs(page, stage, 'admin');
    const sealed = page.getByText(/^\s*Chain verified: [1-9][\d,]* sealed, none waiting/);
    for (;;) {
      await page.goto(`/${tenant}/audit`);
      await page.getByText(/Chain (verified|broken)/).waitFor();
      if (await sealed.isVisible()) break;
    }
    const first = page.getByRole('list', { name: 'Changes, the newest first' }).getByRole('listitem').first();
    await first.locator('summary').click();
    await first.getByText(/; seal [\d,]+\.$/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  },
  120_000,
);
