import fc from 'fast-check';

// A mutant that twenty cases do not show is left to the stories; thousands of mutants times a hundred cases take a night.
fc.configureGlobal({ numRuns: 20, seed: 20261127 });
