// What axe-core finds on a page against WCAG 2.0 to 2.2, levels A and AA.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

export interface AxeViolation {
  /** axe's rule, such as `color-contrast`. */
  rule: string;
  help: string;
  /** The elements, each as its opening HTML and what is wrong with it. */
  elements: string[];
}

/** @returns nothing when the page is clean; written so that a failing `toEqual([])` says what to repair and where */
export async function axeViolations(page: Page): Promise<AxeViolation[]> {
  // `evaluate` goes through the debugger, so the page's content security policy stays as strict as it is.
  await page.evaluate(source);
  const violations = await page.evaluate(async (values) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    // Describing the elements that pass takes most of the time on a long page.
    const results = await run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return results.violations;
  }, TAGS);
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    elements: nodes.map((node) => `${node.html.slice(0, 160)} -- ${node.failureSummary ?? ''}`),
  }));
}
