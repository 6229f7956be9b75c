/** Orders texts by their characters: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names as a sentence lists them, in alphabetical order and once each: `Claims, Finance and IT`. */
export function namesInWords(names: Iterable<string>): string {
  const sorted = [...new Set(names)].sort();
  const last = sorted.pop() ?? '';
  return sorted.length === 0 ? last : `${sorted.join(', ')} and ${last}`;
}

/** A number with its noun: `1 day`, `84 days`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
