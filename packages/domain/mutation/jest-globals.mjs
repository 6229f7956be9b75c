// The three words the domain's tests take from Jest, on Mocha: Stryker's Mocha runner keeps one process and switches mutants in
// it, where its Jest runner loads every test file again for every mutant.
import { expect } from 'expect';
import { bind } from 'jest-each';

export { expect };

const withEach = (define) => Object.assign((title, body) => define(title, body), { each: bind(define) });

export const describe = withEach(globalThis.describe);
export const it = withEach(globalThis.it);

// Code that runs while the tests are loaded, to make their facts, and in the tests as well: Stryker would start a process anew
// for each of its mutants, and switch it on after loading all the same. So it counts as what only the tests run.
globalThis.after(() => {
  const { static: atLoad, perTest } = globalThis.__stryker__?.mutantCoverage ?? { static: {}, perTest: {} };
  for (const mutant of Object.values(perTest).flatMap(Object.keys)) delete atLoad[mutant];
});
