import { FileRefused } from './file-refused.ts';

const startsWith = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

const SAVE_AS = 'Save it as an Excel workbook (.xlsx) or as CSV and upload that.';

/** Formats that people mistake for a table, by their first bytes. */
const OTHERS: readonly { magic: number[]; says: string }[] = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    says: `This is an old Excel file (.xls) or one that is protected by a password. ${SAVE_AS}`,
  },
  { magic: [0x25, 0x50, 0x44, 0x46], says: `This is a PDF document. ${SAVE_AS}` },
  { magic: [0x89, 0x50, 0x4e, 0x47], says: `This is a picture. ${SAVE_AS}` },
  { magic: [0xff, 0xd8, 0xff], says: `This is a picture. ${SAVE_AS}` },
  { magic: [0x1f, 0x8b], says: 'This is a compressed file (gzip). Unpack it and upload what is inside.' },
];

/**
 * The kind of file by what is in it; names and media types are not asked, they are often wrong.
 *
 * @throws FileRefused for an empty file and for known formats that hold no table.
 */
export function sniffFormat(bytes: Buffer): 'zip' | 'text' {
  if (bytes.length === 0) throw new FileRefused('The file is empty. Upload one with a header row and rows below it.');
  // An archive without entries starts with its end record.
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  const other = OTHERS.find(({ magic }) => startsWith(bytes, ...magic));
  if (other) throw new FileRefused(other.says);
  return 'text';
}
