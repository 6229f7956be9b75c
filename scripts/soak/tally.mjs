// What came back, counted, and what must not have.

/** @typedef {ReturnType<typeof createTally>} Tally */

export function createTally() {
  /** @type {Map<string, number>} */
  const answers = new Map();
  const count = (/** @type {string} */ what) => answers.set(what, (answers.get(what) ?? 0) + 1);
  return {
    /** @param {number | null} status `null`: given up, or the connection broke */
    answered: (status) => count(status === null ? 'given up' : String(status)),
    inWords: () =>
      [...answers]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([what, times]) => `${what}: ${times}`)
        .join(', '),
    /** @param {number} status */
    of: (status) => answers.get(String(status)) ?? 0,
  };
}

/**
 * @typedef {object} Outcome
 * @property {Tally} tally
 * @property {string[]} foreignRows
 * @property {{ pid: number, tenant: string, isFresh: boolean, settings: string[] }[]} connections
 * @property {number} openTransactions
 */

/**
 * What was wrong, one sentence each; none when all is well.
 * @param {Outcome} outcome
 */
export function faultsOf({ tally, foreignRows, connections, openTransactions }) {
  const left = leftOf(connections);
  return [
    ...(tally.of(200) > 0 && tally.of(201) > 0
      ? []
      : ['Nothing was read, or nothing was changed: that proves nothing.']),
    ...(tally.of(500) > 0 ? [] : ['No request failed in the middle: that part was not tried.']),
    ...(foreignRows.length > 0 ? [`${foreignRows.length} rows of another tenant were answered.`] : []),
    ...(openTransactions > 0 ? [`${openTransactions} connections were left in a transaction.`] : []),
    ...(left > 0 ? [`${left} connections were left with a setting or in a transaction.`] : []),
    ...(connections.length > 0 ? [] : ['No connection could be looked at.']),
  ];
}

/** @param {Outcome['connections']} connections */
const leftOf = (connections) =>
  connections.filter(({ tenant, isFresh, settings }) => tenant !== '' || !isFresh || settings.length > 0).length;

/** @param {string} name @param {Outcome} outcome */
export function report(name, outcome) {
  const { tally, foreignRows, connections, openTransactions } = outcome;
  const visited = new Set(connections.map(({ pid }) => pid)).size;
  return [
    `${name}`,
    `  answers by status: ${tally.inWords()}`,
    `  foreign rows: ${foreignRows.length}`,
    ...foreignRows.slice(0, 10).map((row) => `    ${row}`),
    `  left in a transaction: ${openTransactions}; with a setting left: ${leftOf(connections)} (of ${visited} connections)`,
    ...faultsOf(outcome).map((fault) => `  WRONG: ${fault}`),
  ].join('\n');
}
