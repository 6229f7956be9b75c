import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ruleCatalog } from '../flags/catalog.ts';
import { gateCatalog } from './catalog.ts';
import { Gate } from './gate.ts';
import { gatesDocument } from './gates-document.ts';

const folder = new URL('./criteria/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

describe('the gate catalogue', () => {
  it('lists every criterion of the folder once', () => {
    const ids = gateCatalog.map(({ id }) => id);
    expect([...ids].sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort());
  });

  it('has no id in common with a flag rule, since one rule pack tunes both', () => {
    const rules = ruleCatalog.map(({ id }) => id);
    expect(gateCatalog.filter(({ id }) => rules.includes(id))).toEqual([]);
  });

  it('keeps the gates together, in their order', () => {
    const gates = gateCatalog.map(({ gate }) => gate);
    expect(gates.filter((gate, index) => gate !== gates[index - 1])).toEqual(Gate.options);
    expect(Gate.options.map((gate) => gates.filter((one) => one === gate).length)).toEqual([11, 7, 5, 3]);
  });

  it('leaves neither the owner nor sponsors nor operating funding to a condition', () => {
    expect(gateCatalog.filter(({ mayBeCondition }) => !mayBeCondition).map(({ id }) => id)).toEqual([
      'executive-coalition',
      'next-phase-owner',
      'accountable-owner',
      'operating-funding',
    ]);
  });

  it('is what docs/gates.md says', () => {
    const page = readFileSync(new URL('../../../../docs/gates.md', import.meta.url), 'utf8');
    // If this fails: npm run generate:docs -w @flightpath/domain
    expect(page).toBe(gatesDocument(gateCatalog));
  });
});

describe.each(gateCatalog.map((criterion) => [criterion.id, criterion] as const))('%s', (id, criterion) => {
  it('has a test beside it', () => {
    expect(existsSync(new URL(`${id}.test.ts`, folder))).toBe(true);
  });

  it('is called what its title says, so that links into the docs work', () => {
    expect(criterion.title.toLowerCase().replaceAll(' ', '-')).toBe(id);
  });

  it('speaks in whole sentences', () => {
    expect(criterion.title).toMatch(/^[A-Z][a-z-]+( [a-z-]+)*$/);
    const sentences = [criterion.why, ...criterion.subjects.map(({ record }) => record)];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{15,}\.$/);
    expect(criterion.asks).toMatch(/^[A-Z`].{15,}\.$/);
  });

  it('names every parameter in what it asks', () => {
    for (const name of Object.keys(criterion.parameters.shape)) expect(criterion.asks).toContain(`\`${name}\``);
  });

  it('has a default and a meaning for every parameter, and refuses nonsense', () => {
    expect(criterion.parameters.safeParse({}).success).toBe(true);
    for (const [name, field] of Object.entries(criterion.parameters.shape)) {
      expect((field as { description?: string }).description).toMatch(/^[A-Z]/);
      expect(criterion.parameters.safeParse({ [name]: 'many' }).success).toBe(false);
      expect(criterion.parameters.safeParse({ [name]: -1 }).success).toBe(false);
    }
  });
});
