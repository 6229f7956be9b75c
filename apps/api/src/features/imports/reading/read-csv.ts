import { CsvError, parse } from 'csv-parse/sync';
import { detectDelimiter } from './detect-delimiter.ts';
import { FileRefused } from './file-refused.ts';
import { LIMITS } from './limits.ts';

/** More lines than can be accepted, so that "too many" is noticed without reading all of a huge file. */
const MOST_LINES = LIMITS.rows + 1_000;

/**
 * A text as lines of cells. Cells stay text: a formula such as `=1+1` is these four characters. A quote within an
 * unquoted cell is itself, as in the spreadsheets that write such files.
 *
 * @throws FileRefused when a quote is never closed.
 */
export function readCsv(text: string): { lines: string[][]; delimiter: string } {
  const { delimiter, hintLength } = detectDelimiter(text);
  try {
    const lines: string[][] = parse(text.slice(hintLength), {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      to: MOST_LINES,
    });
    return { lines: hintLength > 0 ? [[`sep=${delimiter}`], ...lines] : lines, delimiter };
  } catch (error) {
    if (error instanceof CsvError) throw new FileRefused(inWords(error));
    throw error;
  }
}

function inWords(error: CsvError): string {
  const records = (error as CsvError & { records?: number }).records ?? 0;
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return `The file cannot be read as CSV after row ${records}.`;
  return `A quote (") that opens in row ${records + 1} is never closed. Close it, or save the table as .xlsx.`;
}
