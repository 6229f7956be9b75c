// The three words the domain's tests take from Jest, on Mocha: Stryker's Mocha runner keeps one process and switches mutants in
// it, where its Jest runner loads every test file again for every mutant.
import { expect } from 'expect';
import fc from 'fast-check';
import { bind } from 'jest-each';

export { expect };

const withEach = (define) => Object.assign((title, body) => define(title, body), { each: bind(define) });

export const describe = withEach(globalThis.describe);
export const it = withEach(globalThis.it);

// A failure is enough, a smaller one is not looked for. A mutant that twenty cases do not show is left to the stories; thousands of mutants times a hundred cases take a night.
fc.configureGlobal({ numRuns: 20, seed: 20261127, endOnFailure: true });
