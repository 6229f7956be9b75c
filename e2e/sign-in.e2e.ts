import { describe, expect, it } from '@jest/globals';
import { axeViolations } from './axe.ts';
import { fillSignIn, freshPage, SCREENS, setUpStage } from './visit.ts';

const stage = setUpStage();

describe('signing in', () => {
  it('is asked of a stranger, whatever page they came for, and leads to the portfolio of their organisation', async () => {
    const page = await freshPage(stage);
    const [person] = stage.app.signIns;
    await page.goto(`/${person?.tenant}/register`);
    await page.waitForURL(/\/sign-in/);
    await page.goto('/');
    await fillSignIn(page, person?.email ?? '', person?.password ?? '');
    await page.waitForURL(new RegExp(`/${person?.tenant}(/|$)`));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().close();
  });

  it('is refused with the wrong password, in words that do not tell which of the two was wrong', async () => {
    const page = await freshPage(stage);
    await page.goto('/sign-in');
    await fillSignIn(page, stage.app.signIns[0]?.email ?? '', 'not the password');
    const refusal = await page.getByRole('alert').textContent();
    await page.reload();
    await fillSignIn(page, 'nobody@example.com', 'not the password');
    expect(await page.getByRole('alert').textContent()).toBe(refusal);
    await page.context().close();
  });

  it.each(SCREENS)('can be done by everybody: axe finds nothing at $width px, $colorScheme', async (screen) => {
    const page = await freshPage(stage, screen);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});
