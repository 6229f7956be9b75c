/** What an upload may be at most. Above the largest registers seen (2,133 rows, 62 columns) by a wide margin. */
export const LIMITS = {
  bytes: 20_000_000,
  rows: 50_000,
  columns: 300,
  /** What one cell of a spreadsheet can hold. */
  cellCharacters: 32_767,
  zipEntries: 2_000,
  /** Of a workbook once it is unpacked. */
  unpackedBytes: 200_000_000,
  /** How many times larger it may become, once beyond `harmlessBytes`; a workbook of one repeated value reached 21. */
  unpackedRatio: 100,
  harmlessBytes: 20_000_000,
  readingSeconds: 60,
  heapMegabytes: 768,
} as const;

/** A number for a sentence: 50,000. */
export const inWords = (number: number): string => number.toLocaleString('en-US');
