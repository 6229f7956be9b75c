/** "1 flag", "2 flags": for words that take an s. */
export const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
