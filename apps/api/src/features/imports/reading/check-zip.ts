import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileRefused } from './file-refused.ts';
import { inWords, LIMITS } from './limits.ts';

const TOO_LARGE = `The workbook would unpack to more than ${inWords(LIMITS.unpackedBytes / 1_000_000)} MB, or to more than ${LIMITS.unpackedRatio} times its size. Save the sheet as CSV, or split it.`;
const DAMAGED = 'The workbook is damaged: it cannot be unpacked. Open it in Excel, save it again, and upload that.';
const NO_WORKBOOK =
  'This is an archive, but no Excel workbook (.xlsx). Unpack it and upload the table that is inside, as .xlsx or CSV.';

/**
 * Makes sure that an archive is a workbook and harmless to unpack, before anything that unpacks it in one go sees it.
 * The sizes that an archive states may be lies, so every entry is unpacked once, counted, and thrown away.
 *
 * @throws FileRefused when it is no workbook, damaged, or grows beyond the limits.
 */
export async function checkZip(bytes: Buffer): Promise<void> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    const entries = await listEntries(zip);
    const names = new Set(entries.map((entry) => entry.fileName));
    if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) throw new FileRefused(NO_WORKBOOK);
    const honest = Math.max(LIMITS.harmlessBytes, bytes.length * LIMITS.unpackedRatio);
    await countBytes(zip, entries, Math.min(LIMITS.unpackedBytes, honest));
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(DAMAGED);
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > LIMITS.zipEntries) throw new FileRefused(TOO_LARGE);
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new FileRefused('The workbook is protected by a password. Save it without one.');
    entries.push(entry);
  }
  return entries;
}

async function countBytes(zip: ZipFile, entries: Entry[], most: number): Promise<void> {
  let stated = 0;
  for (const entry of entries) stated += entry.uncompressedSize;
  if (stated > most) throw new FileRefused(TOO_LARGE);
  let unpacked = 0;
  for (const entry of entries) {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      unpacked += (chunk as Buffer).length;
      if (unpacked > most) throw new FileRefused(TOO_LARGE);
    }
  }
}
