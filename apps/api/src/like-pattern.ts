/** For `lower(...) like`: finds `text` anywhere, with its own `%` and `_` meaning themselves. */
export function likePattern(text: string): string {
  return `%${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
}
