import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip, gzipSync } from 'node:zlib';
import type { ImportRow, ImportTable } from '@flightpath/domain';

/** A table as it is stored: gzip over one line of JSON per row, `[number, ...cells]`, without the header. */
export function packTable(table: ImportTable): Uint8Array {
  const lines = table.rows.map(({ number, cells }) => JSON.stringify([number, ...cells]));
  return gzipSync(lines.join('\n'), { level: 6 });
}

/** The rows of a stored table, one after the other: the whole of it never has to be in memory as one text. */
export async function* unpackRows(packed: Uint8Array): AsyncGenerator<ImportRow> {
  const lines = createInterface({
    input: Readable.from([packed]).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    const [number, ...cells] = JSON.parse(line) as [number, ...string[]];
    yield { number, cells };
  }
}
