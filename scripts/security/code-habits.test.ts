import { describe, expect, it } from '@jest/globals';
import { type SourceFile, sourceFile, sourceFiles } from '../source-files.ts';
import { broken, HABITS } from './code-habits.ts';

/** Tests try what is forbidden, and this folder names it. */
const isTried = ({ path }: SourceFile) => /\.(test|e2e)\.tsx?$/.test(path) || path.startsWith('scripts/security/');
const files = [
  ...sourceFiles(['apps', 'packages', 'e2e', 'scripts', 'prisma'], /\.(ts|tsx|mjs|sql|prisma)$/),
  ...sourceFiles(['docs'], /\.(md|tsv)$/),
].filter((file) => !isTried(file));

const habitOf = (name: string) => {
  const habit = HABITS.find((each) => each.name === name);
  if (!habit) throw new Error(`There is no habit called "${name}".`);
  return habit;
};
const found = (name: string, path: string, text: string) => broken(habitOf(name), [{ path, text }]).length;

describe('the code', () => {
  it.each(HABITS)('$name', (habit) => {
    expect(files.filter(({ path }) => habit.in.test(path)).length).toBeGreaterThan(50);
    expect(broken(habit, files)).toEqual([]);
    // What is excused still needs it: an excuse that is not used any more would excuse the next one.
    for (const path of Object.keys(habit.but ?? {})) expect(sourceFile(path).text).toMatch(habit.never);
  });

  it('routes no method but those that operations have', () => {
    const { paths } = JSON.parse(sourceFile('apps/api/openapi.json').text) as { paths: Record<string, object> };
    const methods = new Set(Object.values(paths).flatMap((operations) => Object.keys(operations)));
    expect([...methods].sort()).toEqual(['delete', 'get', 'patch', 'post', 'put']);
  });
});

describe('each habit can be broken:', () => {
  it.each([
    ['puts no HTML into a page but by React', 'apps/web/src/a.tsx', '<p dangerouslySetInnerHTML={x} />'],
    ['takes no address of a user but http and https', 'packages/domain/src/a.ts', 'z.url()'],
    ['takes no address of a user but http and https', 'packages/domain/src/a.ts', 'z.string().url({ abort: true })'],
    ['asks Prisma for no raw statement that is put together as text', 'apps/api/src/a.ts', 'db.$queryRawUnsafe(x)'],
    ['starts no program from the API', 'apps/api/src/a.ts', "import { exec } from 'node:child_process';"],
    ['makes a regular expression of no text that a user gives', 'apps/api/src/a.ts', 'new RegExp(query.q)'],
    ['evaluates no text as code', 'packages/domain/src/a.ts', 'const x = eval(text);'],
    ['opens no file by a name that a user gives', 'apps/api/src/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['hashes with SHA-256 where it matters', 'apps/api/src/a.ts', "createHash('md5')"],
    ['checks the certificate of whom it asks', 'apps/api/src/a.ts', '{ rejectUnauthorized: false }'],
    ['has no secret in the repository', 'docs/a.md', `fp_${'a'.repeat(8)}_${'b'.repeat(32)}_${'c'.repeat(7)}`],
  ])('%s', (name, path, text) => {
    expect(found(name, path, text)).toBe(1);
  });

  it.each([
    ['takes no address of a user but http and https', 'packages/domain/src/a.ts', 'z.url({ protocol: /^https?$/ })'],
    ['hashes with SHA-256 where it matters', 'apps/api/src/a.ts', "createHash('sha256')"],
    ['starts no program from the API', 'scripts/a.mjs', "import { spawn } from 'node:child_process';"],
  ])('and lets through: %s', (name, path, text) => {
    expect(found(name, path, text)).toBe(0);
  });
});
