import { describe, expect, it } from '@jest/globals';
import { fenceViolations } from './import-fence.ts';
import { sourceFile, sourceFiles } from './source-files.ts';

/** A small repository in which each file imports one thing. */
function violations(path: string, imports: string, others: Record<string, string> = {}): string[] {
  const files = Object.entries({ ...others, [path]: `import { x } from '${imports}';` });
  return fenceViolations(files.map(([each, text]) => ({ path: each, text })));
}

const ENDPOINT = 'export const listFlags = defineEndpoint({});';

describe('the fence stops', () => {
  it.each([
    ['the domain using the database', 'packages/domain/src/flags/assess.ts', 'pg'],
    ['the domain using Node', 'packages/domain/src/flags/assess.ts', 'node:fs'],
    ['the domain using the API', 'packages/domain/src/flags/assess.ts', '../../../../apps/api/src/problems.ts'],
    ['a feature using the inside of another', 'apps/api/src/features/gates/post-gate.ts', '../flags/flag-row.ts'],
    ['a feature using the Prisma client', 'apps/api/src/features/gates/post-gate.ts', '../../db/generated/client.ts'],
    ['queries answering problems', 'apps/api/src/features/gates/queries.ts', '../../problems.ts'],
    ['queries knowing Fastify', 'apps/api/src/features/gates/queries.ts', 'fastify'],
    ['a plugin using a feature', 'apps/api/src/plugins/actor.ts', '../features/flags/queries.ts'],
    ['the database layer using a feature', 'apps/api/src/db/migrate.ts', '../features/flags/queries.ts'],
    ['the write path using a feature', 'apps/api/src/assessment/record-change.ts', '../features/flags/queries.ts'],
    ['the API using the app', 'apps/api/src/app.ts', '../../web/src/router.ts'],
    ['a screen using another feature', 'apps/web/src/features/gates/gate-page.tsx', '../flags/flag-list.tsx'],
    ['a screen using a route', 'apps/web/src/features/gates/gate-page.tsx', '../../routes/index.tsx'],
    ['a piece of the interface using the domain', 'apps/web/src/ui/badge.tsx', '@flightpath/domain'],
    ['a piece of the interface using the API client', 'apps/web/src/ui/badge.tsx', '../api/client.ts'],
    ['the app using the API', 'apps/web/src/api/client.ts', '../../../api/src/problems.ts'],
  ])('%s', (_, path, imports) => {
    expect(violations(path, imports)).toEqual([`${path} imports ${imports}`]);
  });

  it('a command or job using an endpoint, which it knows by its content', () => {
    const others = { 'apps/api/src/features/flags/list-flags.ts': ENDPOINT };
    expect(violations('apps/api/src/commands/assess.ts', '../features/flags/list-flags.ts', others)).toHaveLength(1);
    expect(violations('apps/api/src/jobs/assess.ts', '../features/flags/list-flags.ts', others)).toHaveLength(1);
  });
});

describe('the fence lets through', () => {
  it.each([
    ['the domain using zod and itself', 'packages/domain/src/flags/assess.ts', 'zod'],
    ['a test of the domain using Jest', 'packages/domain/src/flags/assess.test.ts', '@jest/globals'],
    ['a feature using the queries of another', 'apps/api/src/features/gates/post-gate.ts', '../flags/queries.ts'],
    ['a feature using its own parts', 'apps/api/src/features/gates/post-gate.ts', './gate-row.ts'],
    ['the list of features using them', 'apps/api/src/features/index.ts', './gates/index.ts'],
    ['a command using the queries of a feature', 'apps/api/src/commands/assess.ts', '../features/flags/queries.ts'],
    ['a screen using the domain', 'apps/web/src/features/gates/gate-page.tsx', '@flightpath/domain'],
    ['a route composing features', 'apps/web/src/routes/index.tsx', '../features/gates/gate-page.tsx'],
  ])('%s', (_, path, imports) => {
    expect(violations(path, imports)).toEqual([]);
  });
});

it('nothing in this repository crosses the fence', () => {
  const files = sourceFiles(['apps', 'packages'], /\.tsx?$/);
  expect(files.length).toBeGreaterThan(50);
  const { exclude } = JSON.parse(sourceFile('packages/domain/tsconfig.build.json').text) as { exclude: string[] };
  const leftOut = exclude.map((path) => `packages/domain/${path}`);
  expect(fenceViolations(files, leftOut)).toEqual([]);
});
