/** In the order in which they are preferred when two fit equally well. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
const RECORDS = 60;
const CHARACTERS = 400_000;

/** The number of fields in each of the first records of a text that is divided by `delimiter`; quotes are respected. */
function fieldCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  const end = Math.min(text.length, CHARACTERS);
  let fields = 1;
  let isQuoted = false;
  let isAtStart = true;
  for (let at = 0; at < end && counts.length < RECORDS; at += 1) {
    const character = text[at];
    if (isQuoted) {
      if (character === '"') isQuoted = false;
    } else if (character === '"' && (isAtStart || text[at - 1] === '"')) {
      // The second case is a doubled quote inside a quoted cell, which closed it for a moment.
      isQuoted = true;
    } else if (character === delimiter) {
      fields += 1;
      isAtStart = true;
      continue;
    } else if (character === '\n' || character === '\r') {
      if (text[at - 1] !== '\r' || character === '\r') counts.push(fields);
      fields = 1;
      isAtStart = true;
      continue;
    }
    isAtStart = false;
  }
  if (end === text.length && fields > 1) counts.push(fields);
  return counts;
}

/** How often the commonest width of two or more fields occurs, and that width. */
function commonest(counts: number[]): { width: number; share: number } {
  const byWidth = new Map<number, number>();
  for (const count of counts) if (count > 1) byWidth.set(count, (byWidth.get(count) ?? 0) + 1);
  const [width, times] = [...byWidth].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { width, share: times / Math.max(1, counts.length) };
}

/**
 * What divides the cells: the character that gives most records one and the same number of fields, and of these the
 * one that gives more. Excel's own hint, a first line `sep=;`, wins. A comma, when nothing divides anything.
 */
export function detectDelimiter(text: string): { delimiter: string; hintLength: number } {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  if (hint?.[1]) return { delimiter: hint[1], hintLength: hint[0].length };
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { width, share } = commonest(fieldCounts(text, delimiter));
    // Agreement counts most; the width settles between characters on which all records agree.
    const score = share >= 0.3 ? share * 10 + Math.min(width, 50) / 10 : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, hintLength: 0 };
}
