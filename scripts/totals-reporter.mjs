// Ends the run with its totals alone on the last line, for people and for machines: `N passed, N failed, N skipped`.

/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number, testResults: { testFilePath: string, testResults: { status: string, fullName: string }[] }[] }} Totals */

/**
 * A file that could not run at all counts as one failure: otherwise a syntax error would read as fewer tests.
 * @param {Totals} results
 */
export function totalsLine(results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  return `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
}

export default class TotalsReporter {
  /**
   * @param {unknown} _contexts
   * @param {Totals} results
   */
  onRunComplete(_contexts, results) {
    // After the other reporters: they write their summary in this same turn.
    this.print = () => {
      for (const file of results.testResults) {
        for (const test of file.testResults) {
          if (test.status === 'pending' || test.status === 'todo') process.stdout.write(`skipped: ${test.fullName}\n`);
        }
      }
      process.stdout.write(`${totalsLine(results)}\n`);
    };
    process.once('exit', this.print);
  }
}
