// A seeded mistake, as data: what is changed in the working tree, and which tests must notice.

/**
 * @typedef {object} Change
 * @property {string} file from the root of the repository
 * @property {string} find the exact text; an error unless it stands there exactly once
 * @property {string} replace
 */

/**
 * @typedef {object} Mutant
 * @property {string} name kebab-case
 * @property {string} leak what would go wrong for a tenant
 * @property {Change[]} changes
 * @property {string[]} guards the test files that must fail, the cheapest first
 */

/**
 * The files of the mutant as they read once it is seeded.
 * @param {Mutant} mutant
 * @param {(file: string) => string} read
 * @returns {Map<string, string>} by their paths
 * @throws {Error} where a text is not found exactly once: the mutant has rotted
 */
export function seeded({ name, changes }, read) {
  const texts = new Map();
  for (const { file, find, replace } of changes) {
    const text = texts.get(file) ?? read(file);
    const times = text.split(find).length - 1;
    if (times !== 1) throw new Error(`${name}: its text stands ${times} times in ${file}, not once:\n${find}`);
    texts.set(
      file,
      text.replace(find, () => replace),
    );
  }
  return texts;
}
