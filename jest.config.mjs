import { existsSync } from 'node:fs';
import { join } from 'node:path';

// One Jest for the whole repository: one run, one total. The projects differ only in where they look and what they stand on.

/** Real ES modules: swc only strips types and JSX, Node's own module loader does the rest. */
function swc(parser) {
  return [
    '@swc/jest',
    {
      jsc: { parser, target: 'es2023', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ];
}

const transform = {
  '^.+\\.ts$': swc({ syntax: 'typescript' }),
  '^.+\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
};

const PATIENCE = '<rootDir>/scripts/jest-patience.mjs';

function project(displayName, folders, testMatch, rest = {}) {
  return {
    displayName,
    roots: folders
      .filter((folder) => existsSync(join(import.meta.dirname, folder)))
      .map((folder) => `<rootDir>/${folder}`),
    testMatch,
    transform,
    transformIgnorePatterns: ['/node_modules/'],
    modulePathIgnorePatterns: ['/dist/', '/\\.flightpath/', '/\\.turbo/'],
    setupFilesAfterEnv: [PATIENCE],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    testEnvironment: 'node',
    // `source` makes @flightpath/domain resolve to its TypeScript, so tests need no build of it.
    testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
    ...rest,
  };
}

const onPostgres = {
  globalSetup: '<rootDir>/scripts/test-database.mjs',
  globalTeardown: '<rootDir>/scripts/test-database-teardown.mjs',
};

export default {
  // A fixed number, not a share of the cores: each worker clones a database and the machine also runs Postgres.
  maxWorkers: 2,
  // Modules of files that are done stay in memory; a worker that is full of them spends half its time looking through them.
  workerIdleMemoryLimit: '800MB',
  reporters: ['default', '<rootDir>/scripts/totals-reporter.mjs'],
  projects: [
    project('domain', ['packages/domain/src'], ['**/*.test.ts']),
    project('api', ['apps/api/src', 'apps/api/test'], ['**/*.test.ts'], onPostgres),
    project('web', ['apps/web/src'], ['**/*.test.ts', '**/*.test.tsx'], {
      testEnvironment: '<rootDir>/scripts/jest-jsdom-environment.mjs',
      testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
      moduleNameMapper: { '\\.css$': '<rootDir>/scripts/jest-css-stub.mjs' },
      setupFiles: ['<rootDir>/scripts/jest-jsdom-gaps.mjs'],
      setupFilesAfterEnv: [PATIENCE, '<rootDir>/scripts/jest-jsdom-patience.mjs'],
    }),
    project('e2e', ['e2e'], ['**/*.e2e.ts'], { ...onPostgres, globalSetup: '<rootDir>/e2e/sample-database.mjs' }),
    project('repo', ['scripts'], ['**/*.test.ts']),
  ],
};
