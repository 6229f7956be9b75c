import { describe, expect, it } from '@jest/globals';
import { axeViolations } from './axe.ts';
import { freshPage, SCREENS, setUpStage, signInAs } from './visit.ts';

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
  'momentum',
  'coverage',
  'value',
  'ideas',
  'learnings',
  'what-if',
  'rules',
];

describe('every page is for everybody', () => {
  it.each(SCREENS)(
    'axe finds nothing and nothing sticks out at $width px, $colorScheme',
    async (screen) => {
      const page = await freshPage(stage, screen);
      const { tenant } = await signInAs(page, stage, 'pmo');
      const found: object[] = [];
      for (const path of PAGES) {
        await page.goto(`/${tenant}/${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        const violations = await axeViolations(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (violations.length > 0 || overflow > 0) found.push({ path, violations, overflow });
      }
      expect(found).toEqual([]);
      await page.context().close();
    },
    180_000,
  );
});
