// Mutation testing of the domain: `npm run test:mutation [-- --mutate "packages/domain/src/gates/**/*.ts"]`. Not in `npm test`.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  // Jest would load every test file again for each mutant; Mocha keeps one process, in which a mutant costs only its own tests.
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  buildCommand: 'node packages/domain/mutation/bundle-tests.mjs',
  mochaOptions: { spec: ['packages/domain/mutation/dist/tests.mjs'] },
  coverageAnalysis: 'perTest',
  mutate: [
    'packages/domain/src/**/*.ts',
    '!packages/domain/src/**/*.test.ts',
    '!packages/domain/src/**/*-arbitrary.ts',
    '!packages/domain/src/**/*-builder.ts',
    '!packages/domain/src/**/*-document.ts',
    '!packages/domain/src/flags/judge*.ts',
    '!packages/domain/src/gates/judge-criterion.ts',
    '!packages/domain/src/gates/ready-facts.ts',
  ],
  // What a text says is read by people; whether it is said is what the tests hold.
  mutator: { excludedMutations: ['StringLiteral'] },
  // Data that is made as a file loads (schemas, catalogues) is in every test at once: it would cost all of them each time.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 3_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
  jsonReporter: { fileName: '.stryker/mutation.json' },
  tempDirName: '.stryker/sandbox',
  ignorePatterns: ['apps', 'e2e', 'docs', 'scripts', 'prisma', '.flightpath', '.stryker', '**/dist'],
  thresholds: { high: 90, low: 85, break: 85 },
  disableTypeChecks: false,
};
