import { describe, expect, it } from '@jest/globals';
import { axeViolations } from './axe.ts';
import { DESKTOP, freshPage, PHONE, setUpStage, signInAs } from './visit.ts';

const stage = setUpStage();

const PAGES = [
  '',
  'register',
  'playbook',
  'register-pilot',
  'initiatives/INI-1',
  'initiatives/INI-10',
  'initiatives/INI-2/update',
  'initiatives/INI-6/gate',
  'initiatives/INI-16/gate?act=ask',
  'import',
  'people',
  'members',
  'momentum',
  'coverage',
  'value',
  'ideas',
  'learnings',
  'what-if',
  'rules',
];

const COLOR_SCHEMES = ['light', 'dark'] as const;

describe('every page is for everybody', () => {
  it.each([PHONE, DESKTOP])(
    'axe finds nothing and nothing sticks out at $width px, light and dark',
    async (screen) => {
      const page = await freshPage(stage, screen);
      const { tenant } = await signInAs(page, stage, 'pmo');
      const found: object[] = [];
      for (const path of PAGES) {
        await page.goto(`/${tenant}/${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        for (const colorScheme of COLOR_SCHEMES) {
          await page.emulateMedia({ colorScheme });
          await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
          // What is coloured by script is drawn after the page's own colours have changed.
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
          const violations = await axeViolations(page);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (violations.length > 0 || overflow > 0) found.push({ path, colorScheme, violations, overflow });
        }
      }
      expect(found).toEqual([]);
      await page.context().close();
    },
    360_000,
  );
});
