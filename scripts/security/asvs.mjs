// docs/security/asvs.tsv: what OWASP's ASVS 5.0 asks at level 2, in our words, and what shows it for Flightpath.

/** How something is shown; `gap`: it is not, and why; `n/a`: Flightpath has nothing that it could be about. */
export const KINDS = ['test', 'doc', 'code', 'operator', 'gap', 'n/a'];

/**
 * @typedef {{ kind: string, text: string }} Proof `text`: `file › title`, `file#heading`, a file, or a reason
 * @typedef {{ id: string, level: string, what: string, proofs: Proof[] }} Item
 */

const BETWEEN_PROOFS = ' ++ ';

/** @param {string} text of the file @returns {Item[]} */
export function readItems(text) {
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const [id = '', level = '', what = '', proof = ''] = line.split('\t');
    return { id, level, what, proofs: proof.split(BETWEEN_PROOFS).map(readProof) };
  });
}

/** @param {string} text @returns {Proof} */
function readProof(text) {
  const kind = text.split(' ', 1)[0] ?? '';
  return { kind, text: text.slice(kind.length + 1) };
}

/** @type {Record<string, string>} */
const CHAPTERS = {
  1: 'Encoding and sanitization',
  2: 'Validation and business logic',
  3: 'Web frontend',
  4: 'API and web service',
  5: 'File handling',
  6: 'Authentication',
  7: 'Session management',
  8: 'Authorization',
  9: 'Self-contained tokens',
  10: 'OAuth and OpenID Connect',
  11: 'Cryptography',
  12: 'Secure communication',
  13: 'Configuration',
  14: 'Data protection',
  15: 'Secure coding and architecture',
  16: 'Logging and error handling',
  17: 'WebRTC',
};

/** @param {Item} item */
export const chapterOf = ({ id }) => id.split('.', 1)[0] ?? '';

const isNone = (/** @type {Item} */ { proofs }) => proofs.every(({ kind }) => kind === 'n/a');
const isGap = (/** @type {Item} */ { proofs }) => proofs.some(({ kind }) => kind === 'gap');

/** The tables, as they stand in docs/security.md. @param {Item[]} items */
export function asvsMarkdown(items) {
  const some = items.filter((item) => !isNone(item));
  const tested = some.filter(({ proofs }) => proofs.some(({ kind }) => kind === 'test'));
  const none = items.filter(isNone);
  const chapters = Object.entries(CHAPTERS).flatMap(([number, title]) => {
    const own = some.filter((item) => chapterOf(item) === number);
    return own.length === 0 ? [] : [`### ${number}. ${title}`, table(own)];
  });
  const gaps = some.filter(isGap);
  return [
    `Of ${items.length} requirements of levels 1 and 2, ${some.length} are about something that Flightpath has. ${tested.length} of them are held by tests; the others by a document, by reading the file that is named, or by the settings of whoever operates it. ${gaps.length} are not met, or not wholly:`,
    gaps.map(({ id, what, proofs }) => `- **${id}** ${what}: ${reasonOf(proofs)}.`).join('\n'),
    ...chapters,
    '### What it is not about',
    none.map(({ id, what, proofs }) => `- ${id} ${what}: ${proofs[0]?.text}.`).join('\n'),
  ].join('\n\n');
}

/** @param {Proof[]} proofs */
const reasonOf = (proofs) => proofs.find(({ kind }) => kind === 'gap')?.text ?? '';

/** @param {Item[]} items */
const table = (items) =>
  [
    '| | level | what holds | shown by |',
    '| --- | --- | --- | --- |',
    ...items.map(
      ({ id, level, what, proofs }) => `| ${id} | ${level} | ${what} | ${proofs.map(inWords).join('<br>')} |`,
    ),
  ].join('\n');

/** @param {Proof} proof */
function inWords({ kind, text }) {
  const [file = '', title] = text.split(' › ');
  if (kind === 'test') return `test \`${shortOf(file)}\`: ${title?.replaceAll('|', '\\|')}`;
  if (kind === 'doc') return linkTo(text);
  if (kind === 'operator') return `operator: ${linkTo(text)}`;
  if (kind === 'code') return `reading \`${text}\``;
  return `**gap**: ${text}`;
}

/** @param {string} file */
const shortOf = (file) => file.split('/').at(-1);

/** @param {string} target from the root of the repository; the document itself stands in `docs` */
function linkTo(target) {
  const [path = '', heading = ''] = target.split('#');
  const anchor = heading === '' ? '' : `#${heading}`;
  const words = heading === '' ? path : heading.replaceAll('-', ' ');
  return path === 'docs/security.md' ? `[${words}](${anchor})` : `[${words}](${path.replace('docs/', '')}${anchor})`;
}

const BEGIN = '<!-- asvs: written by `npm run generate` from docs/security/asvs.tsv -->';
const END = '<!-- /asvs -->';

/** @param {string} document @param {string} tables @throws {Error} where the document has no place for them */
export function withTables(document, tables) {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/security.md needs ${BEGIN} and ${END}.`);
  return `${before}${BEGIN}\n\n${tables}\n\n${END}${after}`;
}
