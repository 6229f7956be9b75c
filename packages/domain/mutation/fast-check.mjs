// fast-check for mutants: a failure is enough, a smaller one is not looked for, and a mutant that five cases do not show is
// left to the stories. Thousands of mutants times a hundred cases take a night.
import * as fastCheck from 'fast-check';

const CASES = 5;

const assert = (property, parameters = {}) =>
  fastCheck.assert(property, {
    ...parameters,
    numRuns: Math.min(parameters.numRuns ?? CASES, CASES),
    seed: 20261127,
    endOnFailure: true,
  });

export default { ...fastCheck.default, assert };
