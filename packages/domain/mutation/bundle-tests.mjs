// Bundles the domain's tests, and the (mutated) sources they import, into the one file that Mocha reads: `dist/tests.mjs`.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const here = import.meta.dirname;
const source = join(here, '../src');

// The catalogue tests hold texts, which are not mutated, and read the folder they lie in. The long ones walk through years, day
// by day: thousands of mutants times their seconds take a night, and they hold again what the stories hold.
const LEFT_OUT = [/\/catalog\.test\.ts$/, /\/assess(-gate)?\.properties\.test\.ts$/];

const tests = (await readdir(source, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !LEFT_OUT.some((pattern) => pattern.test(path)))
  .sort();

// The first test that fails ends a mutant: stories, a millisecond each, go before what tries generated cases.
const isGenerated = await Promise.all(
  tests.map(async (path) => (await readFile(path, 'utf8')).includes("'fast-check'")),
);
// Schemas are data that is made as their file loads, whether or not a test reads it: all of them are loaded.
const loaded = [
  join(source, 'index.ts'),
  ...tests.filter((_, at) => !isGenerated[at]),
  ...tests.filter((_, at) => isGenerated[at]),
];

const FEWER_CASES = join(here, 'fast-check.mjs');
const ALL_TESTS = '\0all-tests';
const bundle = await rolldown({
  input: ALL_TESTS,
  platform: 'node',
  // A mutated source is full of code that no call reaches yet.
  treeshake: false,
  external: ['expect', 'jest-each', 'zod'],
  resolve: { alias: { '@jest/globals': join(here, 'jest-globals.mjs') } },
  plugins: [
    {
      name: 'fewer-cases',
      resolveId: (id, importer) => {
        if (id !== 'fast-check') return null;
        return importer === FEWER_CASES ? { id, external: true } : FEWER_CASES;
      },
    },
    {
      name: 'all-tests',
      resolveId: (id) => (id === ALL_TESTS ? id : null),
      load: (id) => (id === ALL_TESTS ? loaded.map((path) => `import ${JSON.stringify(path)};`).join('\n') : null),
    },
  ],
});
await bundle.write({ file: join(here, 'dist/tests.mjs'), format: 'es' });
