import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { FileRefused } from './file-refused.ts';

export interface DecodedText {
  text: string;
  encoding: string;
  remarks: string[];
}

/** Enough for statistics; guessing from a whole file would take longer than reading it. */
const SAMPLE_BYTES = 64_000;
/** Another guess must be this sure (of 100), and surer than Windows-1252 by this factor, to be preferred to it. */
const SURE = 30;
const SURER = 2;
/** A text of this many broken characters among its non-ASCII ones was damaged on its way, but it is UTF-8. */
const BROKEN_SHARE = 0.1;

const BYTE_ORDER_MARKS: readonly { mark: number[]; encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Bytes as text, in the encoding they are in: a byte-order mark says it; else UTF-8 when they are valid UTF-8; else what
 * the letters make likely, with Windows-1252 (what Excel writes) as the answer to doubt. Bytes 80 to 9F are letters
 * and quotes there, not control characters.
 *
 * @throws FileRefused when the bytes are no text.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.encoding ?? utf16WithoutMark(bytes);
  if (encoding) return decoded(iconv.decode(bytes, encoding), encoding);
  refuseBinary(bytes);
  const strict = strictUtf8(bytes);
  if (strict !== null) return decoded(strict, 'utf-8');
  return damagedUtf8(bytes) ?? inLegacyEncoding(bytes);
}

function decoded(text: string, encoding: string, remarks: string[] = []): DecodedText {
  if (text.includes('\u0000')) throw new FileRefused(NOT_TEXT);
  return { text, encoding, remarks };
}

const NOT_TEXT = 'This is not a table: the file holds binary data. Upload an Excel workbook (.xlsx) or a CSV file.';

/** Of the characters of a Western header; the others are such as “ or €. */
const MOSTLY = 0.7;

/** Excel's "Unicode text" without its mark: every second byte of the first characters is zero. */
function utf16WithoutMark(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, 200);
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  const half = sample.length / 2;
  if (odd > half * MOSTLY && even === 0) return 'utf-16le';
  if (even > half * MOSTLY && odd === 0) return 'utf-16be';
  return null;
}

function refuseBinary(bytes: Buffer): void {
  let control = 0;
  for (const byte of bytes) {
    if (byte === 0) throw new FileRefused(NOT_TEXT);
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) control += 1;
  }
  if (control > bytes.length / 100) throw new FileRefused(NOT_TEXT);
}

function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function damagedUtf8(bytes: Buffer): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  if (broken > whole * BROKEN_SHARE) return null;
  return decoded(text, 'utf-8', [`${broken} damaged characters cannot be read; they show as \ufffd.`]);
}

function inLegacyEncoding(bytes: Buffer): DecodedText {
  const encoding = legacyEncoding(bytes);
  return decoded(iconv.decode(bytes, encoding), encoding);
}

const WESTERN = /^(windows-1252|ISO-8859-1)$/i;

function legacyEncoding(bytes: Buffer): string {
  const guesses = analyse(sampleAroundLetters(bytes)).filter(({ name }) => iconv.encodingExists(name));
  const [best] = guesses;
  const western = guesses.find(({ name }) => WESTERN.test(name))?.confidence ?? 0;
  if (!best || WESTERN.test(best.name)) return 'windows-1252';
  if (best.confidence < SURE || best.confidence < western * SURER) return 'windows-1252';
  return best.name.toLowerCase();
}

/** The part of a file from its first byte beyond ASCII on: a header of plain letters tells nothing. */
function sampleAroundLetters(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte > 127);
  const start = Math.max(0, first - 1_000);
  return bytes.subarray(start, start + SAMPLE_BYTES);
}
