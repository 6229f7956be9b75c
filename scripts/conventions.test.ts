import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as house from './conventions.ts';
import { type SourceFile, sourceFile, sourceFiles } from './source-files.ts';

const code = sourceFiles(['apps', 'packages', 'e2e', 'scripts'], /\.(ts|tsx|mjs|css)$/);
const typescript = code.filter(({ path }) => /\.tsx?$/.test(path));
const within = (folder: string) => typescript.filter(({ path }) => path.startsWith(folder));

const file = (path: string, text = ''): SourceFile[] => [{ path, text }];

describe('this repository', () => {
  it('has files to look at', () => {
    expect(within('packages/domain/src/').length).toBeGreaterThan(20);
    expect(within('apps/api/src/').length).toBeGreaterThan(20);
    expect(within('apps/web/src/').length).toBeGreaterThan(20);
  });

  it.each<[string, () => string[]]>([
    [
      'no file over 300 lines, no decision over 60',
      () => house.tooLong([...code, ...sourceFiles(['docs/decisions'], /\.md$/)]),
    ],
    ['names in kebab-case that say something', () => house.badNames(code)],
    ['no barrel files', () => house.barrels(typescript)],
    ['named exports only', () => house.defaultExports(typescript)],
    ['only config.ts reads the environment', () => house.environmentReaders(within('apps/api/src/'))],
    ['a pure, synchronous domain', () => house.impurities(within('packages/domain/src/'))],
    ['each flag rule with its test', () => house.withoutTest(within('packages/domain/src/flags/rules/'))],
    ['each endpoint in the file of its name', () => house.misnamedEndpoints(within('apps/api/src/features/'))],
  ])('%s', (_, violations) => {
    expect(violations()).toEqual([]);
  });

  it('numbers its decisions one after the other', () => {
    const numbers = sourceFiles(['docs/decisions'], /\.md$/).map(({ path }) =>
      Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]),
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('keeps every file that its documents link to', () => {
    const documents = [...sourceFiles(['docs'], /\.md$/), sourceFile('README.md'), sourceFile('CONTRIBUTING.md')];
    const broken = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map((match) => new URL(match[1] ?? '', `file:///${path}`).pathname.slice(1))
        .filter((target) => !existsSync(new URL(`../${target}`, import.meta.url)))
        .map((target) => `${path} links to ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('each check can fail:', () => {
  it.each<[string, string[]]>([
    ['a long file', house.tooLong(file('apps/api/src/app.ts', 'x\n'.repeat(301)))],
    ['a long decision', house.tooLong(file('docs/decisions/0001-x.md', 'x\n'.repeat(61)))],
    ['CamelCase', house.badNames(file('apps/web/src/ui/HealthBadge.tsx'))],
    ['an empty name', house.badNames(file('apps/api/src/db/utils.ts'))],
    ['a barrel', house.barrels(file('apps/web/src/ui/all.ts', "export * from './badge.tsx';"))],
    ['an index file', house.barrels(file('apps/web/src/ui/index.ts', 'export const x = 1;'))],
    ['a default export', house.defaultExports(file('apps/api/src/app.ts', 'export default function app() {}'))],
    ['an assigned default export', house.defaultExports(file('apps/api/src/app.ts', 'export default { a: 1 };'))],
    [
      'a read of the environment',
      house.environmentReaders(file('apps/api/src/server.ts', 'listen(process.env.PORT);')),
    ],
    ['the environment handed round', house.environmentReaders(file('apps/api/src/app.ts', 'loadConfig(process.env);'))],
    ['a clock', house.impurities(file('packages/domain/src/a.ts', 'const now = new Date();'))],
    ['another clock', house.impurities(file('packages/domain/src/a.ts', 'const now = Date.now();'))],
    ['waiting', house.impurities(file('packages/domain/src/a.ts', 'async function f() {}'))],
    ['a rule without a test', house.withoutTest(file('packages/domain/src/flags/rules/shelved.ts'))],
    [
      'a misnamed endpoint',
      house.misnamedEndpoints(file('apps/api/src/features/me/get-me.ts', "operationId: 'readMe'")),
    ],
  ])('%s', (_, violations) => {
    expect(violations).toHaveLength(1);
  });

  it.each<[string, string[]]>([
    ['a route file', house.badNames(file('apps/web/src/routes/$tenant/import.$importId.tsx'))],
    ['the root route', house.badNames(file('apps/web/src/routes/__root.tsx'))],
    ['a file beside the routes', house.badNames(file('apps/web/src/routes/-tenant-frame.tsx'))],
    ['the index of a feature', house.barrels(file('apps/api/src/features/flags/index.ts', "export * from './a.ts';"))],
    ['the default export of a tool', house.defaultExports(file('apps/web/vite.config.ts', 'export default {};'))],
    [
      'a program handing over the environment',
      house.environmentReaders(file('apps/api/src/server.ts', 'loadConfig(process.env);')),
    ],
    ['a date from an argument', house.impurities(file('packages/domain/src/a.ts', 'const day = new Date(text);'))],
  ])('and lets through %s', (_, violations) => {
    expect(violations).toEqual([]);
  });
});
