import type { Import } from '@flightpath/domain';
import type { Step } from './import-page.tsx';

type Count = (value: number) => string;

/** What is true of the import now. */
export function importHeadline(one: Import, step: Step, count: Count): string {
  const { status, dryRun, result, detection } = one;
  if (step === 'mapping') {
    if (status === 'failed') return 'It did not work, and nothing was changed';
    return `${plural(detection.rows, 'row', count)} in ${plural(detection.columns.length, 'column', count)}`;
  }
  if (status === 'checking') return `Checking ${plural(detection.rows, 'row', count)}`;
  if (status === 'committing') return 'Bringing it into the register';
  if (status === 'undoing') return 'Taking it back';
  if (status === 'undone') return 'The import was taken back';
  if (step === 'check' && dryRun) return outcome(dryRun, 'would be', count);
  return result ? outcome(result, 'were', count) : 'The import is done';
}

interface Outcome {
  create: number;
  update: number;
  unchanged: number;
  error: number;
}

function outcome({ create, update, unchanged, error }: Outcome, verb: string, count: Count): string {
  const parts = [
    create > 0 && `${plural(create, 'initiative', count)} ${singular(create, verb)} created`,
    update > 0 && `${count(update)} updated`,
    error > 0 && `${count(error)} refused`,
  ].filter((part) => part !== false);
  if (parts.length === 0)
    return `Nothing ${verb === 'were' ? 'changed' : 'would change'}: ${plural(unchanged, 'row', count)} as before`;
  return parts.join(', ');
}

/** How the file was read: "Excel workbook, sheet Register; the header is row 1." */
export function recognised({ detection, fileName, status, failure }: Import, count: Count): string {
  if (status === 'failed' && failure) return failure;
  const { format, encoding, delimiter, sheet, headerRow, rows } = detection;
  const how =
    format === 'xlsx'
      ? `Excel workbook${sheet ? `, sheet “${sheet}”` : ''}`
      : `CSV${encoding ? ` in ${ENCODINGS[encoding] ?? encoding}` : ''}${delimiter ? `, separated by ${DELIMITERS[delimiter] ?? delimiter}` : ''}`;
  return `${fileName}: ${how}, header in row ${headerRow}, ${plural(rows, 'row', count)} below it.`;
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

const plural = (number: number, noun: string, count: Count): string =>
  `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
const singular = (number: number, verb: string): string => (number === 1 && verb === 'were' ? 'was' : verb);
