import { createHash } from 'node:crypto';
import type { ImportDetection, ImportTable } from '@flightpath/domain';
import { profileColumns } from '@flightpath/domain/imports/column-profile';
import { buildTable } from './build-table.ts';
import { checkZip } from './check-zip.ts';
import { decodeText } from './decode-text.ts';
import { FileRefused } from './file-refused.ts';
import { inWords, LIMITS } from './limits.ts';
import { packTable } from './packed-table.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { sniffFormat } from './sniff-format.ts';

export interface ReadUpload {
  detection: ImportDetection;
  /** Equal for files of the same header: a mapping is remembered by it. */
  headerHash: string;
  /** The table as it is stored; `unpackRows` reads it. */
  packed: Uint8Array;
}

type Opened = Pick<ImportDetection, 'format' | 'encoding' | 'delimiter' | 'sheet' | 'remarks'> & { lines: string[][] };

async function openFile(bytes: Buffer): Promise<Opened> {
  if (sniffFormat(bytes) === 'zip') {
    await checkZip(bytes);
    return { format: 'xlsx', encoding: null, delimiter: null, ...readXlsx(bytes) };
  }
  const { text, encoding, remarks } = decodeText(bytes);
  return { format: 'csv', encoding, sheet: null, remarks, ...readCsv(text) };
}

const headerHashOf = (table: ImportTable): string =>
  createHash('sha256').update(JSON.stringify(table.columns)).digest('hex');

/**
 * An uploaded file as a table, with what was recognised in it.
 *
 * @throws FileRefused when it is no table or passes a limit; its message is for the person who uploaded it.
 */
export async function readUpload(bytes: Buffer): Promise<ReadUpload> {
  if (bytes.length > LIMITS.bytes) {
    throw new FileRefused(
      `The file is larger than ${inWords(LIMITS.bytes / 1_000_000)} MB. Split it, or leave out columns.`,
    );
  }
  const { lines, ...opened } = await openFile(bytes);
  const { table, headerRow, remarks } = buildTable(lines);
  const profile = profileColumns(table);
  return {
    detection: {
      ...opened,
      headerRow,
      rows: table.rows.length,
      columns: profile.columns,
      remarks: [...opened.remarks, ...remarks, ...profile.remarks],
    },
    headerHash: headerHashOf(table),
    packed: packTable(table),
  };
}
