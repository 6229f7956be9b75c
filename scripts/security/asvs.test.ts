import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sourceFile } from '../source-files.ts';
import { asvsMarkdown, chapterOf, KINDS, readItems, withTables } from './asvs.mjs';

type Item = ReturnType<typeof readItems>[number];

const text = sourceFile('docs/security/asvs.tsv').text;
const items = readItems(text);
const proofs = items.flatMap((item) => item.proofs.map((proof) => ({ ...proof, id: item.id })));
const ofKind = (...kinds: string[]) => proofs.filter(({ kind }) => kinds.includes(kind));
const isThere = (path: string) => existsSync(new URL(`../../${path}`, import.meta.url));

/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0 has. */
const BY_CHAPTER: Record<string, number> = {
  1: 27,
  2: 11,
  3: 19,
  4: 10,
  5: 9,
  6: 35,
  7: 18,
  8: 7,
  9: 7,
  10: 29,
  11: 14,
  12: 9,
  13: 13,
  14: 9,
  15: 13,
  16: 16,
  17: 7,
};

/** As a title stands in the code, with the quotes that it needs there. */
const isTitleIn = (code: string, title: string) => code.replaceAll("\\'", "'").includes(title);

/** The anchor that a heading gets. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s/g, '-');

describe('the requirements of ASVS', () => {
  it('are all there, once, in their order', () => {
    const counts: Record<string, number> = {};
    for (const item of items) counts[chapterOf(item)] = (counts[chapterOf(item)] ?? 0) + 1;
    expect(counts).toEqual(BY_CHAPTER);
    const numbers = items.map(({ id }) => id.split('.').reduce((sum, part) => sum * 100 + Number(part), 0));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it('say what holds, at which level, and what shows it', () => {
    for (const { level, what, proofs: own } of items) {
      expect(['1', '2']).toContain(level);
      expect(what).toMatch(/^\S.{2,}[^.]$/);
      expect(own.length).toBeGreaterThan(0);
      for (const { kind, text: said } of own) {
        expect(KINDS).toContain(kind);
        expect(said).toMatch(/\S/);
      }
      // What a thing is not about needs no proof beside the reason.
      if (own.some(({ kind }) => kind === 'n/a')) expect(own).toHaveLength(1);
    }
  });

  it('name no test that is not there', () => {
    const wrong = ofKind('test').filter(({ text: named }) => {
      const [file = '', title = ''] = named.split(' › ');
      return title === '' || !isThere(file) || !isTitleIn(sourceFile(file).text, title);
    });
    expect(wrong.map(({ id, text: named }) => `${id}: ${named}`)).toEqual([]);
    expect(ofKind('test').length).toBeGreaterThan(200);
  });

  it('name no document, heading or file that is not there', () => {
    const wrong = ofKind('doc', 'operator', 'code').filter(({ text: named }) => {
      const [file = '', anchor] = named.split('#');
      if (!isThere(file)) return true;
      if (anchor === undefined) return false;
      const headings = sourceFile(file).text.matchAll(/^#+ (.+)$/gm);
      return ![...headings].some(([, heading = '']) => anchorOf(heading) === anchor);
    });
    expect(wrong.map(({ id, text: named }) => `${id}: ${named}`)).toEqual([]);
  });

  it('give a reason for every gap', () => {
    const gaps = ofKind('gap');
    expect(gaps.length).toBeGreaterThan(0);
    for (const { text: reason } of gaps) expect(reason.split(' ').length).toBeGreaterThan(5);
  });

  it('are rendered in docs/security.md as they stand in the data', () => {
    const document = sourceFile('docs/security.md').text;
    expect(withTables(document, asvsMarkdown(items)) === document).toBe(true);
  });
});

describe('the tables', () => {
  const item = (id: string, ...own: Item['proofs']): Item => ({ id, level: '1', what: 'It holds', proofs: own });

  it('tell gaps first, and apart what nothing is about', () => {
    const markdown = asvsMarkdown([
      item('1.1.1', { kind: 'test', text: 'a/b.test.ts › does' }),
      item('1.1.2', { kind: 'gap', text: 'nobody did it' }),
      item('4.4.1', { kind: 'n/a', text: 'there is none' }),
    ]);
    expect(markdown).toContain('Of 3 requirements of levels 1 and 2, 2 are about something');
    expect(markdown).toContain('- **1.1.2** It holds: nobody did it.');
    expect(markdown).toContain('| 1.1.1 | 1 | It holds | test `b.test.ts`: does |');
    expect(markdown).toContain('- 4.4.1 It holds: there is none.');
    expect(markdown).not.toContain('### 4. API');
  });

  it('need their place in the document', () => {
    expect(() => withTables('# Security', '')).toThrow('docs/security.md needs');
  });
});
