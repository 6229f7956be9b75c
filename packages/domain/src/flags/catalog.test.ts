import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ruleCatalog } from './catalog.ts';
import { FACT_FIELDS } from './fact-field.ts';
import { flagsDocument } from './flags-document.ts';

const folder = new URL('./rules/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

describe('the rule catalogue', () => {
  it('lists every rule of the folder once', () => {
    const ids = ruleCatalog.map((rule) => rule.id);
    expect([...ids].sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort());
  });

  it('keeps the groups together', () => {
    const groups = ruleCatalog.map((rule) => rule.group);
    const changes = groups.filter((group, index) => group !== groups[index - 1]);
    expect(changes).toEqual([...new Set(changes)]);
  });

  it("carries the article's table in the five trap rules and nowhere else", () => {
    const trapped = ruleCatalog.filter((rule) => rule.trap);
    expect(trapped).toHaveLength(5);
    expect(trapped.every((rule) => rule.group === 'pilot-trap')).toBe(true);
  });

  it('is what docs/flags.md says', () => {
    const page = readFileSync(new URL('../../../../docs/flags.md', import.meta.url), 'utf8');
    // If this fails: npm run generate:docs -w @flightpath/domain
    expect(page).toBe(flagsDocument(ruleCatalog));
  });
});

describe.each(ruleCatalog.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has a test beside it', () => {
    expect(existsSync(new URL(`${id}.test.ts`, folder))).toBe(true);
  });

  it('is called what its title says, so that links into the docs work', () => {
    expect(rule.title.toLowerCase().replaceAll(' ', '-')).toBe(id);
  });

  it('speaks in whole sentences', () => {
    expect(rule.title).toMatch(/^[A-Z][a-z-]+( [a-z-]+)*$/);
    const sentences = [rule.springsWhen, rule.why, rule.clearsWhen, ...rule.subjects.map(({ record }) => record)];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{15,}\.$/);
    for (const part of Object.values(rule.trap ?? {})) expect(part).not.toBe('');
  });

  it('points to a field that exists', () => {
    expect(Object.keys(FACT_FIELDS)).toContain(rule.clearsAt);
  });

  it('has a default and a meaning for every parameter, and refuses nonsense', () => {
    expect(rule.parameters.safeParse({}).success).toBe(true);
    for (const [name, field] of Object.entries(rule.parameters.shape)) {
      expect((field as { description?: string }).description).toMatch(/^[A-Z]/);
      expect(rule.parameters.safeParse({ [name]: 'many' }).success).toBe(false);
      expect(rule.parameters.safeParse({ [name]: -1 }).success).toBe(false);
    }
  });

  it('covers rules that exist', () => {
    const known = ruleCatalog.map((other) => other.id);
    for (const covered of rule.covers ?? []) expect(known).toContain(covered);
    expect(rule.covers ?? []).not.toContain(id);
  });
});
