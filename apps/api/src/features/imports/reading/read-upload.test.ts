import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, it, jest } from '@jest/globals';
import iconv from 'iconv-lite';
import { FileRefused } from './file-refused.ts';
import { unpackRows } from './packed-table.ts';
import { readInThread } from './read-in-thread.ts';
import { readUpload } from './read-upload.ts';

// A thread loads the whole domain, and some tests start several.
jest.setTimeout(120_000);

const bytesOf = (content: string | Buffer) => (typeof content === 'string' ? Buffer.from(content) : content);

async function read(content: string | Buffer) {
  const { detection, headerHash, packed } = await readUpload(bytesOf(content));
  const rows: string[][] = [];
  const numbers: number[] = [];
  for await (const { number, cells } of unpackRows(packed)) {
    rows.push(cells);
    numbers.push(number);
  }
  return { detection, headerHash, rows, numbers, names: detection.columns.map(({ name }) => name) };
}

async function refusal(content: string | Buffer): Promise<FileRefused> {
  const error = await readUpload(bytesOf(content)).catch((thrown: unknown) => thrown);
  if (!(error instanceof FileRefused)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

function workbook(sheets: Record<string, unknown[][]>, hidden: string[] = []): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

/** An archive with these entries. */
function archive(entries: Record<string, string>): Buffer {
  const zip = CFB.utils.cfb_new();
  CFB.utils.cfb_del(zip, '/\u0001Sh33tJ5');
  for (const [name, content] of Object.entries(entries)) CFB.utils.cfb_add(zip, name, Buffer.from(content));
  return Buffer.from(CFB.write(zip, { type: 'buffer', fileType: 'zip', compression: true }) as Uint8Array);
}

describe('the encoding of a text', () => {
  const text = 'Name,Note\nPrüfhilfe,“fast” – 5 €\n';

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['windows-1252', iconv.encode(text, 'windows-1252')],
    ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: false })],
    ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
  ])('%s is recognised', async (encoding, bytes) => {
    const { detection, rows } = await read(bytes);
    expect(detection.encoding).toBe(encoding);
    expect(rows).toEqual([['Prüfhilfe', '“fast” – 5 €']]);
  });

  it('is another one where the letters leave no doubt', async () => {
    const russian = 'Название,Описание\nПомощник,Отвечает на письма граждан и сортирует их по отделам\n'.repeat(5);
    const { detection, names } = await read(iconv.encode(russian, 'windows-1251'));
    expect(detection.encoding).toBe('windows-1251');
    expect(names).toEqual(['Название', 'Описание']);
  });

  it('stays UTF-8 when a character was damaged on the way, and that is told', async () => {
    const bytes = Buffer.concat([Buffer.from(`${text.repeat(20)}Bro`), Buffer.from([0xc3]), Buffer.from('ken,x\n')]);
    const { detection, rows } = await read(bytes);
    expect(rows.at(-1)).toEqual(['Bro\ufffdken', 'x']);
    expect(detection.remarks).toContain('1 damaged characters cannot be read; they show as \ufffd.');
  });
});

describe('the delimiter', () => {
  it.each([
    [',', 'Name,Note\n"a, b",c\n'],
    [';', 'Name;Note\nAda, Bo;c, d\nCy, Di;e, f\n'],
    ['\t', 'Name\tNote\na, b\tc; d\n'],
    ['|', 'Name|Note\na|b\n'],
    [';', 'sep=;\r\nName;Note\r\na;b\r\n'],
    [',', 'Name\nChatbot\nReader\n'],
  ])('%j is recognised', async (delimiter, content) => {
    expect((await read(content)).detection.delimiter).toBe(delimiter);
  });

  it('is not looked for inside quotes', async () => {
    const { rows } = await read('Name,Note\n"a;b;c;d\ne;f;g;h","say ""hi"", then; go"\n');
    expect(rows).toEqual([['a;b;c;d\ne;f;g;h', 'say "hi", then; go']]);
  });
});

describe('the header', () => {
  it('is found below titles, and rows keep the numbers that the person sees', async () => {
    const content =
      'AI register of Acme,,\nAs of 2024-03-01,,\n\nName,Unit,Start\nA,Claims,2024-01-01\n\nB,Tax,2024-02-01\n';
    const { detection, names, numbers } = await read(content);
    expect(detection.headerRow).toBe(4);
    expect(names).toEqual(['Name', 'Unit', 'Start']);
    expect(numbers).toEqual([5, 7]);
    expect(detection.remarks).toEqual(['3 lines above the header are left out.', 'One blank row is left out.']);
  });

  it('may repeat and omit names', async () => {
    const { names, detection } = await read('Name,Other,,Other\na,b,c,d\n');
    expect(names).toEqual(['Name', 'Other', 'Column 3', 'Other (2)']);
    expect(detection.remarks).toEqual(['Headers that occur more than once are told apart by their order: "Other".']);
  });

  it('makes files of one header known by one hash, whatever is below', async () => {
    const first = await read('Name,Unit\na,b\n');
    expect((await read('Name;Unit\nc;d\n')).headerHash).toBe(first.headerHash);
    expect((await read('Unit,Name\na,b\n')).headerHash).not.toBe(first.headerHash);
  });
});

describe('cells', () => {
  it('stay text: a formula is what it says, and a line break stays', async () => {
    const { rows } = await read('Name,Note\n=1+1,"two\nlines"\n=HYPERLINK("x"),-2+3\n');
    expect(rows).toEqual([
      ['=1+1', 'two\nlines'],
      ['=HYPERLINK("x")', '-2+3'],
    ]);
  });

  it('beyond the header are kept, so that their row can be refused', async () => {
    expect((await read('Name,Note\na,b,c,,\nd\n')).rows).toEqual([
      ['a', 'b', 'c'],
      ['d', ''],
    ]);
  });
});

describe('a workbook', () => {
  it('gives what its fullest visible sheet shows: dates without guessing, ids whole, formulas not computed', async () => {
    const formula = { t: 's', f: 'CONCAT("Ch","at")', v: 'Chat' };
    const uncomputed = { t: 'n', f: 'A1+1' };
    const date = { t: 'n', v: 45_366, z: 'm/d/yy' };
    const content = workbook(
      {
        Cover: [['Register']],
        Register: [
          ['Name', 'Id', 'Start', 'Share', 'Live', 'Note'],
          [formula, 123_456_789_012, date, { t: 'n', v: 0.25, z: '0%' }, true, uncomputed],
        ],
        Old: [
          ['Name', 'Id'],
          ['x', 'y'],
          ['x', 'y'],
          ['x', 'y'],
          ['x', 'y'],
          ['x', 'y'],
          ['x', 'y'],
        ],
      },
      ['Old'],
    );
    const { detection, rows } = await read(content);
    expect(detection).toMatchObject({
      format: 'xlsx',
      sheet: 'Register',
      encoding: null,
      delimiter: null,
      headerRow: 1,
    });
    expect(rows).toEqual([['Chat', '123456789012', '2024-03-15', '25%', 'TRUE', '=A1+1']]);
    expect(detection.remarks).toEqual(['The sheet "Register" is read; not read: "Cover".']);
  });

  it('is refused when it is another archive, or damaged', async () => {
    expect((await refusal(archive({ 'notes.txt': 'hello' }))).message).toMatch(/archive, but no Excel workbook/);
    const whole = workbook({ A: [['Name'], ['x']] });
    expect((await refusal(whole.subarray(0, whole.length - 100))).message).toMatch(/damaged/);
    const broken = archive({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': 'this is no XML' });
    expect((await refusal(broken)).message).toMatch(/cannot be read|no visible sheet/);
  });

  it('is refused when it would unpack to something huge, also when it lies about it', async () => {
    const bomb = archive({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': '0'.repeat(40_000_000),
    });
    expect(bomb.length).toBeLessThan(400_000);
    expect((await refusal(bomb)).message).toMatch(/would unpack to more than/);
    // The size that the central directory states for the large entry, replaced by a small one.
    const stated = Buffer.alloc(4);
    stated.writeUInt32LE(40_000_000);
    const liar = Buffer.from(bomb);
    for (let at = liar.indexOf(stated); at >= 0; at = liar.indexOf(stated)) liar.writeUInt32LE(1_000, at);
    expect((await refusal(liar)).message).toMatch(/damaged|would unpack/);
  });
});

describe('what is no register', () => {
  it.each([
    ['an empty file', '', /is empty/],
    ['blanks', ' \n , \n', /is empty/],
    ['a header without rows', 'Name,Unit\n', /no row below it/],
    ['binary data', Buffer.from([1, 2, 0, 3, 4, 5, 0, 9, 200, 17, 8, 3]), /binary data/],
    ['control characters', Buffer.from(Array.from({ length: 200 }, (_, at) => (at % 8) + 1)), /binary data/],
    ['a PDF', '%PDF-1.7 ...', /PDF/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]), /picture/],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /old Excel file/],
    ['a quote that is never closed', 'Name,Unit\na,b\n"c,d\ne,f\n', /opens in row 3 is never closed/],
    ['too many columns', `${Array.from({ length: 301 }, (_, at) => `c${at}`).join(',')}\nx\n`, /301 columns; 300/],
    ['too many rows', `Name\n${'x\n'.repeat(50_001)}`, /more than 50,000 rows/],
  ])('%s is refused in words', async (_, content, words) => {
    expect((await refusal(content)).message).toMatch(words);
  });

  it('names row and column of a cell that is too long', async () => {
    const error = await refusal(`Name,Note\na,b\nc,${'x'.repeat(100_000)}\n`);
    expect(error.message).toMatch(/^Row 3, column "Note" holds 100,000 characters; 32,767 is the most\./);
    expect(error.errors).toEqual([
      { pointer: '#/rows/3/Note', detail: 'It holds 100,000 characters; 32,767 is the most.' },
    ]);
  });
});

describe('the thread', () => {
  it('reads a file as this one does, and refuses as this one does', async () => {
    const { detection } = await readInThread(Buffer.from('Name,Unit\na,b\n'));
    expect(detection).toMatchObject({ format: 'csv', rows: 1 });
    await expect(readInThread(Buffer.from('Name\n'))).rejects.toThrow(/no row below it/);
    await expect(readInThread(Buffer.from('Name\n'))).rejects.toBeInstanceOf(FileRefused);
  });

  it('takes files that come together in turn, and loses none', async () => {
    const files = Array.from({ length: 5 }, (_, at) =>
      Buffer.from(`Name\n${'x\n'.repeat(at)}${at === 3 ? '' : 'y\n'}`),
    );
    files[3] = Buffer.from('');
    const results = await Promise.allSettled(files.map(readInThread));
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value.detection.rows : 'refused'))).toEqual([
      1,
      2,
      3,
      'refused',
      5,
    ]);
  });
});
