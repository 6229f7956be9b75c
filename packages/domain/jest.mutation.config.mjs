// The domain's tests as mutation testing runs them: in their own project, properties with few runs.
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.ts'],
  // The catalogue tests hold texts, which are not mutated; the long properties hold what the stories hold, over years.
  testPathIgnorePatterns: ['/catalog\\.test\\.ts$', '\\.properties\\.test\\.ts$', '/replay\\.test\\.ts$'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
  extensionsToTreatAsEsm: ['.ts'],
  setupFilesAfterEnv: ['<rootDir>/jest.mutation.setup.mjs'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
};
