import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sourceFile } from '../source-files.ts';
import { mutants } from './catalog.mjs';
import { seeded } from './mutant.mjs';

const read = (file: string) => sourceFile(file).text;
const isThere = (path: string) => existsSync(new URL(`../../${path}`, import.meta.url));

describe('each mutant of tenancy', () => {
  it.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
    '%s can still be seeded, says what would leak, and names tests that are there',
    (_, mutant) => {
      const texts = seeded(mutant, read);
      for (const [file, text] of texts) expect(text).not.toBe(read(file));
      expect(mutant.leak).toMatch(/^\S.+\.$/);
      expect(mutant.guards.length).toBeGreaterThan(0);
      expect(mutant.guards.filter((guard) => !isThere(guard))).toEqual([]);
    },
  );

  it('has a name of its own', () => {
    const names = mutants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('is one of many, of tables, roles, doors and requests', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(60);
  });
});

describe('seeding', () => {
  const mutant = { name: 'x', leak: 'All of it.', guards: ['a.test.ts'] };
  const change = { file: 'a.ts', find: 'safe()', replace: 'unsafe($&)' };

  it('takes the text as it is, in each of its changes', () => {
    const changes = [change, { file: 'a.ts', find: 'begin', replace: 'start' }];
    expect(seeded({ ...mutant, changes }, () => 'begin safe() end').get('a.ts')).toBe('start unsafe($&) end');
  });

  it.each(['nothing of it', 'safe() and safe()'])('refuses a text that does not stand there once: %s', (text) => {
    expect(() => seeded({ ...mutant, changes: [change] }, () => text)).toThrow(/x: its text stands [02] times in a.ts/);
  });
});
