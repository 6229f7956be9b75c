import { describe, expect, it } from '@jest/globals';
import { gateCatalog } from './catalog.ts';
import { gatesDocument } from './gates-document.ts';

describe('gatesDocument', () => {
  const page = gatesDocument(gateCatalog);

  it('has a heading that each link of its overview leads to', () => {
    const links = [...page.matchAll(/\]\(#([a-z-]+)\)/g)].map(([, anchor]) => anchor);
    const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, title]) => title?.toLowerCase().replaceAll(' ', '-'));
    expect(links).toEqual(gateCatalog.map(({ id }) => id));
    expect(headings).toEqual(links);
  });

  it('tells of each criterion what it asks, its parameters and whether a condition may stand for it', () => {
    const section = page.slice(page.indexOf('### Operating funding'), page.indexOf('### Process and runbook'));
    expect(section).toContain('`operating-funding` · **no condition**');
    expect(section).toContain('covers every one of the next `daysAhead` days');
    expect(section).toContain('| `daysAhead` | 90 | Days after today that funding must cover without a hole |');
    expect(page).toContain('- Record the departments that are affected.');
    expect(page).not.toMatch(/undefined|\[object/);
  });
});
