// A register as public agencies publish theirs, invented: the same shape and the same trouble as a real one (Windows-1252,
// line breaks in cells, repeated headers, dates in many forms, stages in many spellings), and always the same bytes.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';

/** Beside the repository lies, on some machines, the real inventory of 2024; it is never copied into the repository. */
const REAL_FILE = '../shared/data/federal-ai-use-cases-2024.csv';
const ROOT = resolve(import.meta.dirname, '../../..');

export interface RegisterFile {
  name: string;
  bytes: Buffer;
  rows: number;
  isReal: boolean;
}

/** The real inventory when it is there (or where FLIGHTPATH_REGISTER_FILE says), else an invented one of its size. */
export function registerFile(): RegisterFile {
  const path = process.env.FLIGHTPATH_REGISTER_FILE ?? join(ROOT, REAL_FILE);
  if (existsSync(path)) return { name: 'inventory-2024.csv', bytes: readFileSync(path), rows: 2_133, isReal: true };
  return { name: 'invented-2024.csv', bytes: inventedRegister(2_133), rows: 2_133, isReal: false };
}

/** Stages as registers write them, with how many of a hundred rows have them. */
const STAGES: readonly [string, number][] = [
  ['Operation and Maintenance', 40],
  ['Acquisition and/or Development', 19],
  ['Initiated', 16],
  ['Implementation and Assessment', 12],
  ['Retired', 6],
  ['Planned', 2],
  ['In production', 1],
  ['Ideation', 1],
  ['Research or  Administrative Action Complete', 1],
  ['In mission', 1],
  ['', 1],
];

const UNITS = [
  'Harbours',
  'Bridges',
  'Forests',
  'Archives',
  'Weather',
  'Roads',
  'Schools',
  'Markets',
  'Lakes',
  'Trains',
];
const KINDS = ['Office of', 'Department of', 'Commission on', 'Board of'];
const BUREAUS = [
  'Chief Information Office',
  'Field Service',
  'Planning',
  'Inspection – North',
  'Inspection – South',
  'N/A',
  '',
];
const TOPICS = ['letters', 'permits', 'pictures', 'timetables', 'complaints', 'invoices', 'forecasts', 'inspections'];
const VERBS = ['Sorts', 'Reads', 'Summarises', 'Checks', 'Predicts', 'Translates'];
const ODD_DATES = ['N/A', 'TBD', '24-Nov', '7/16/1905', 'Pre-2021', '2022-08 (estimated)', 'Ongoing', ' '];
const REPEATED = 'If Other, please explain.';
const COLUMNS = 62;

/** A generator of numbers from 0 to 1 that always gives the same ones (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function header(): string[] {
  const named = [
    'Use Case Name',
    'Agency',
    'Agency Abbreviation',
    'Bureau',
    'Use Case Topic Area',
    'Is the use case found in the list of common products?',
    'What is the intended purpose and expected benefits of the AI?',
    'Describe the AI system’s outputs.',
    'Stage of Development',
    'Date Initiated',
    'Date when Acquisition and/or Development began',
    'Date Implemented',
    'Date Retired',
  ];
  const rest = Array.from({ length: COLUMNS - named.length }, (_, index) =>
    index % 7 === 3 ? REPEATED : `Question ${index + 1}: is there a record of this, and where?`,
  );
  return [...named, ...rest];
}

/** A register of `rows` rows. Equal arguments give equal bytes. */
export function inventedRegister(rows: number): Buffer {
  const random = generator(2_024);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const stages = STAGES.flatMap(([stage, weight]) => Array.from({ length: weight }, () => stage));
  const date = (): string => {
    if (random() < 0.35) return '';
    if (random() < 0.06) return pick(ODD_DATES);
    return `${1 + Math.floor(random() * 12)}/${1 + Math.floor(random() * 28)}/${2_019 + Math.floor(random() * 6)}`;
  };
  const lines = Array.from({ length: rows }, (_, index) => {
    const agency = `${pick(KINDS)} ${pick(UNITS)}`;
    const topic = pick(TOPICS);
    // Some systems are named alike, as bought products are.
    const name =
      random() < 0.04 ? 'Chat Assistant' : `${pick(VERBS)} ${topic} ${index % 9 === 0 ? '–\n' : '– '}${index + 1}`;
    const purpose = `“${pick(VERBS)} ${topic}” for the ${agency}.\r\n${`The agency’s staff save time, and ${topic} are answered sooner. `.repeat(12)}`;
    return [
      name,
      random() < 0.01 ? `${agency} ` : agency,
      agency.replace(/[^A-Z]/g, ''),
      pick(BUREAUS),
      'Services',
      'None of the above.',
      purpose,
      'Reports',
      pick(stages),
      date(),
      date(),
      date(),
      random() < 0.05 ? date() : '',
      ...Array.from({ length: COLUMNS - 13 }, () => pick(['', '', 'Yes', 'No', 'N/A'])),
    ];
  });
  return iconv.encode(
    stringify([header(), ...lines], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ }),
    'windows-1252',
  );
}
